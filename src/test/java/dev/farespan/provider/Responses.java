package dev.farespan.provider;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Answers an upstream may give. */
public final class Responses {

	private Responses() {
	}

	public static ProviderResponse ok(String body) {
		return response(200, body, Map.of());
	}

	public static ProviderResponse ok(byte[] body) {
		return new ProviderResponse(200, (name) -> null, body);
	}

	public static ProviderResponse status(int status) {
		return response(status, "", Map.of());
	}

	public static ProviderResponse response(int status, String body, Map<String, String> headers) {
		var byName = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
		byName.putAll(headers);
		return new ProviderResponse(status, byName::get, body.getBytes(StandardCharsets.UTF_8));
	}

}
