package dev.farespan.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Takes a raw query string apart, so that both twins read it alike: the two servers
 * differ in what they forgive.
 */
final class QueryString {

	private static final String MALFORMED = "has a malformed escape: % is followed by two hex digits";

	/** A problem is not to be longer than what it answers. */
	private static final int MAX_NAMED = 20;

	private QueryString() {
	}

	/**
	 * The values of each parameter, in the order written.
	 * @throws ProblemException a problem that names each parameter with a malformed
	 * escape
	 */
	static Map<String, List<String>> parse(@Nullable String raw) {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		Set<String> malformed = new LinkedHashSet<>();
		for (String pair : ((raw != null) ? raw : "").split("&", -1)) {
			int equals = pair.indexOf('=');
			String rawName = (equals < 0) ? pair : pair.substring(0, equals);
			String name = decode(rawName).orElse(rawName);
			Optional<String> value = decode((equals < 0) ? "" : pair.substring(equals + 1));
			if (value.isEmpty() || decode(rawName).isEmpty()) {
				malformed.add(Shown.of(name));
			}
			else if (!pair.isEmpty()) {
				parameters.computeIfAbsent(name, (key) -> new ArrayList<>(1)).add(value.get());
			}
		}
		if (!malformed.isEmpty()) {
			throw Problems.invalid(
					malformed.stream().limit(MAX_NAMED).map((name) -> new ParameterError(name, MALFORMED)).toList());
		}
		return parameters;
	}

	/** Empty when an escape is malformed; what is not UTF-8 becomes U+FFFD. */
	private static Optional<String> decode(String escaped) {
		if (escaped.indexOf('%') < 0) {
			return Optional.of(escaped.replace('+', ' '));
		}
		var bytes = new ByteArrayOutputStream(escaped.length());
		byte[] written = escaped.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < written.length; i++) {
			if (written[i] == '%') {
				int high = (i + 2 <= written.length - 1) ? Character.digit(written[i + 1], 16) : -1;
				int low = (i + 2 <= written.length - 1) ? Character.digit(written[i + 2], 16) : -1;
				if (high < 0 || low < 0) {
					return Optional.empty();
				}
				bytes.write((high << 4) + low);
				i += 2;
			}
			else {
				bytes.write((written[i] == '+') ? ' ' : written[i]);
			}
		}
		return Optional.of(bytes.toString(StandardCharsets.UTF_8));
	}

}
