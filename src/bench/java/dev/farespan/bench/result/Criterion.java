package dev.farespan.bench.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A figure that is held to a limit.
 *
 * @param what it is
 * @param value {@code NaN} where it could not be measured: that holds to nothing
 * @param unit of both; empty for a count or a ratio
 * @param bound on which side of the limit it has to be
 * @param limit itself allowed
 */
public record Criterion(String what, double value, String unit, Bound bound, double limit) {

	/** Not above the limit. */
	public static Criterion atMost(double limit, String unit, String what, double value) {
		return new Criterion(what, value, unit, Bound.AT_MOST, limit);
	}

	/** Not below the limit. */
	public static Criterion atLeast(double limit, String unit, String what, double value) {
		return new Criterion(what, value, unit, Bound.AT_LEAST, limit);
	}

	/** None of it. */
	public static Criterion none(String what, long count) {
		return atMost(0, "", what, (double) count);
	}

	/** At least so many of it. */
	public static Criterion countOf(long least, String what, long count) {
		return atLeast((double) least, "", what, (double) count);
	}

	/** Whether the figure is on the right side. */
	@JsonProperty
	public boolean holds() {
		return switch (this.bound) {
			case AT_MOST -> this.value <= this.limit;
			case AT_LEAST -> this.value >= this.limit;
		};
	}

	/** The side of the limit. */
	public enum Bound {

		/** The limit or less. */
		AT_MOST("at most"),
		/** The limit or more. */
		AT_LEAST("at least");

		private final String words;

		Bound(String words) {
			this.words = words;
		}

		/** For a sentence. */
		public String words() {
			return this.words;
		}

	}

}
