package dev.farespan.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters of a query string, in order. */
final class Parameters {

	/** A name, its value, the next name, and so on. */
	private final List<String> namesAndValues = new ArrayList<>(14);

	/** Those after the question mark, if there is one. */
	static Parameters of(String uri) {
		var parameters = new Parameters();
		int end = uri.indexOf('?');
		while (end >= 0) {
			int start = end + 1;
			end = uri.indexOf('&', start);
			parameters.add(uri, start, (end >= 0) ? end : uri.length());
		}
		return parameters;
	}

	Optional<String> first(String name) {
		for (int i = 0; i < this.namesAndValues.size(); i += 2) {
			if (this.namesAndValues.get(i).equals(name)) {
				return Optional.of(this.namesAndValues.get(i + 1));
			}
		}
		return Optional.empty();
	}

	List<String> all(String name) {
		List<String> values = new ArrayList<>(1);
		for (int i = 0; i < this.namesAndValues.size(); i += 2) {
			if (this.namesAndValues.get(i).equals(name)) {
				values.add(this.namesAndValues.get(i + 1));
			}
		}
		return values;
	}

	private void add(String uri, int start, int end) {
		int equals = uri.indexOf('=', start);
		boolean hasValue = equals >= 0 && equals < end;
		if (end > start) {
			this.namesAndValues.add(decoded(uri.substring(start, hasValue ? equals : end)));
			this.namesAndValues.add(hasValue ? decoded(uri.substring(equals + 1, end)) : "");
		}
	}

	private static String decoded(String text) {
		if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
			return text;
		}
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			// a stray percent sign stands for itself
			return text;
		}
	}

}
