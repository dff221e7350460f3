package dev.farespan.bench.stats;

/**
 * A median of repeats with its interval.
 *
 * @param median {@code NaN} where nothing was measured
 * @param low the interval's lower end; with too few repeats the least that was measured
 * @param high its upper end; with too few repeats the most
 * @param runs how many repeats it rests on
 * @param confidence the interval's coverage, such as 0.9375 for five repeats; it is below
 * 0.9 with too few
 */
public record Estimate(double median, double low, double high, int runs, double confidence) {

	/** Nothing was measured. */
	public static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN, 0, 0);

	/** Whether it rests on anything. */
	public boolean isKnown() {
		return this.runs > 0;
	}

}
