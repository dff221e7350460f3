package dev.farespan.policy;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How many queries are admitted at once.
 *
 * @param maxInFlight {@code adaptive}, or a number
 */
public record ShedSettings(String maxInFlight) {

	private static final String ADAPTIVE = "adaptive";

	private static final Pattern AT_LEAST_ONE = Pattern.compile("[1-9][0-9]{0,8}");

	public ShedSettings {
		if (!maxInFlight.equals(ADAPTIVE) && !AT_LEAST_ONE.matcher(maxInFlight).matches()) {
			throw new IllegalArgumentException("fares.shed.max-in-flight must be " + ADAPTIVE
					+ " or a whole number of at least 1, not '" + maxInFlight + "'");
		}
	}

	/** The number that is set; empty when it adapts itself. */
	OptionalInt fixed() {
		return this.maxInFlight.equals(ADAPTIVE) ? OptionalInt.empty()
				: OptionalInt.of(Integer.parseInt(this.maxInFlight));
	}

}
