package dev.farespan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads parameters one by one and remembers all that is wrong, so that it can be said at
 * once.
 */
final class Parameters {

	private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

	private final Map<String, List<String>> values;

	private final List<ParameterError> errors = new ArrayList<>();

	Parameters(Map<String, List<String>> values) {
		this.values = values;
	}

	/** The one value given; empty when there is none, or when that is an error. */
	Optional<String> optional(String name) {
		List<String> given = this.values.getOrDefault(name, List.of());
		if (given.size() > 1) {
			return wrong(name, "is given " + given.size() + " times; give it once");
		}
		if (given.isEmpty()) {
			return Optional.empty();
		}
		String value = given.getFirst().strip();
		return value.isEmpty() ? wrong(name, "is empty") : Optional.of(value);
	}

	/** Text that must be there, of 1 to {@code maxLength} characters. */
	Optional<String> required(String name, int maxLength) {
		if (!this.values.containsKey(name)) {
			return wrong(name, "is missing");
		}
		return optional(name).flatMap((value) -> (value.length() <= maxLength) ? Optional.of(value)
				: wrong(name, "has " + value.length() + " characters; at most " + maxLength + " are allowed"));
	}

	int wholeNumber(String name, int byDefault, int min, int max) {
		return optional(name).flatMap((value) -> {
			if (WHOLE_NUMBER.matcher(value).matches()) {
				int number = Integer.parseInt(value);
				if (number >= min && number <= max) {
					return Optional.of(number);
				}
			}
			return this.<Integer>wrong(name,
					"must be a whole number from " + min + " to " + max + ", not '" + Shown.of(value) + "'");
		}).orElse(byDefault);
	}

	/** Notes an error; always empty, to stand for the value that is missing. */
	<T> Optional<T> wrong(String name, String message) {
		this.errors.add(new ParameterError(name, message));
		return Optional.empty();
	}

	boolean isWrong(String name) {
		return this.errors.stream().anyMatch((error) -> error.parameter().equals(name));
	}

	/**
	 * Lets the reader go on when nothing was wrong so far.
	 * @throws ProblemException a problem that names every error
	 */
	void check() {
		if (!this.errors.isEmpty()) {
			throw Problems.invalid(this.errors);
		}
	}

}
