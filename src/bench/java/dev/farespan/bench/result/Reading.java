package dev.farespan.bench.result;

/**
 * A figure that is only told.
 *
 * @param what it is
 * @param value {@code NaN} where it could not be measured
 * @param unit empty for a count or a ratio
 */
public record Reading(String what, double value, String unit) {

	/** How many. */
	public static Reading count(String what, long count) {
		return new Reading(what, (double) count, "");
	}

}
