package dev.farespan.provider;

import java.net.URI;
import java.util.Map;

/** A GET to be sent upstream: ready, nothing left to expand or encode. */
public record ProviderRequest(URI uri, Map<String, String> headers) {

	public ProviderRequest {
		headers = Map.copyOf(headers);
	}

}
