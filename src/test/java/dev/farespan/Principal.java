package dev.farespan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Somebody who calls, by what they show. */
enum Principal {

	NOBODY(false, List.of()), EMPTY_KEY(false, List.of("X-API-Key: ")),
	WRONG_KEY(false, List.of("X-API-Key: " + Shown.KEY + "x")),
	KEY_OF_ANOTHER_CASE(false, List.of("X-API-Key: " + Shown.KEY.toUpperCase(Locale.ROOT))),
	ENDLESS_KEY(false, List.of("X-API-Key: " + "k".repeat(8000))),
	GOOD_KEY_AND_ANOTHER(false, List.of("X-API-Key: " + Shown.KEY, "X-API-Key: other")),
	KEY_AS_A_TOKEN(false, List.of("Authorization: Bearer " + Shown.KEY)),
	BASIC(false, List.of("Authorization: Basic dXNlcjpwYXNzd29yZA==")),
	EXPIRED_TOKEN(false, List.of("Authorization: Bearer " + Shown.ISSUER.token("expired", Duration.ofMinutes(-10)))),
	FORGED_TOKEN(false, List.of("Authorization: Bearer " + new Tokens().token("forged", Duration.ofHours(1)))),
	UNSIGNED_TOKEN(false, List.of("Authorization: Bearer " + Tokens.unsigned())),
	GOOD_KEY(true, List.of("X-API-Key: " + Shown.KEY)), OTHER_GOOD_KEY(true, List.of("x-api-key: " + Shown.OTHER_KEY)),
	GOOD_TOKEN(true, List.of("Authorization: Bearer " + Shown.GOOD)),
	GOOD_TOKEN_OTHERWISE_WRITTEN(true, List.of("authorization: bearer  " + Shown.GOOD)),
	GOOD_KEY_AND_WRONG_TOKEN(true, List.of("X-API-Key: " + Shown.KEY, "Authorization: Bearer wrong")),
	WRONG_KEY_AND_GOOD_TOKEN(true, List.of("X-API-Key: wrong", "Authorization: Bearer " + Shown.GOOD));

	private final boolean isKnown;

	@SuppressWarnings("ImmutableEnumChecker") // a list of List.of never changes
	private final List<String> headers;

	Principal(boolean isKnown, List<String> headers) {
		this.isKnown = isKnown;
		this.headers = headers;
	}

	/** Whether questions are to be answered. */
	boolean isKnown() {
		return this.isKnown;
	}

	/** A request, after which the connection is closed. */
	String request(String method, String target, String... more) {
		var request = new StringBuilder(
				method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
		this.headers.forEach((header) -> request.append(header).append("\r\n"));
		List.of(more).forEach((header) -> request.append(header).append("\r\n"));
		return request.append("\r\n").toString();
	}

	/** What is good to show: an enum's constants cannot name its own fields. */
	static final class Shown {

		static final String KEY = "a-key-of-acme-0123456789abcdef";

		static final String OTHER_KEY = "a-key-of-zeta-0123456789abcdef";

		static final Tokens ISSUER = new Tokens();

		static final String GOOD = ISSUER.token("somebody", Duration.ofHours(1));

		private Shown() {
		}

		/** What closes a twin to all but these. */
		static List<String> settings(Path folder) throws IOException {
			return List.of("--fares.api-keys.acme.sha256=" + sha256(KEY),
					"--fares.api-keys.zeta.sha256=" + sha256(OTHER_KEY),
					"--" + Tokens.PROPERTIES + "public-key-location=file:" + ISSUER.writePublicKey(folder));
		}

		static String sha256(String key) {
			try {
				return HexFormat.of()
					.formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
