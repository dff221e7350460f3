package dev.farespan.provider;

import java.net.URI;
import java.util.Map;

/**
 * A GET to be sent upstream: ready, nothing left to expand or encode.
 *
 * @param headers names in lower case: of others Spring makes such copies, many times a
 * request
 */
public record ProviderRequest(URI uri, Map<String, String> headers) {

	public ProviderRequest {
		headers = Map.copyOf(headers);
	}

}
