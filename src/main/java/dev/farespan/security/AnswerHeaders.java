package dev.farespan.security;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What every answer says to a browser, whoever wrote it: a controller, an error, or the
 * server itself of a request that it cannot read.
 */
public final class AnswerHeaders {

	/**
	 * The page has a style sheet of its own and nothing else; no answer may be shown in a
	 * frame, or taken for another kind than it says.
	 */
	private static final List<Map.Entry<String, String>> ALWAYS = List.of(Map.entry("Content-Security-Policy",
			"default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
			Map.entry("X-Content-Type-Options", "nosniff"), Map.entry("X-Frame-Options", "DENY"),
			Map.entry("Referrer-Policy", "no-referrer"));

	private static final String TLS = "Strict-Transport-Security";

	private static final String CROSS_ORIGIN = "Access-Control-";

	private AnswerHeaders() {
	}

	/**
	 * Hands over each. Other names below this one's are not bound to TLS: that is for
	 * whoever owns them to say.
	 * @param secure whether the caller came by TLS, to us or to a proxy that is trusted
	 */
	public static void forEach(boolean secure, BiConsumer<String, String> header) {
		for (Map.Entry<String, String> each : ALWAYS) {
			header.accept(each.getKey(), each.getValue());
		}
		if (secure) {
			header.accept(TLS, "max-age=31536000");
		}
	}

	/**
	 * Whether a header of a half-made answer stays when a problem is answered in its
	 * place.
	 */
	public static boolean stays(String name) {
		return name.regionMatches(true, 0, CROSS_ORIGIN, 0, CROSS_ORIGIN.length()) || name.equalsIgnoreCase(TLS)
				|| ALWAYS.stream().anyMatch((each) -> each.getKey().equalsIgnoreCase(name));
	}

}
