package dev.farespan.bench.stats;

import java.util.Arrays;
import java.util.Collection;

/** Medians with their exact intervals. */
final class Estimates {

	/** The least coverage an interval must have. */
	static final double ENOUGH = 0.9;

	private Estimates() {
	}

	/**
	 * The median and the interval between the k-th smallest and the k-th greatest value, k
	 * being the greatest whose coverage is at least {@link #ENOUGH}: the narrowest that
	 * leaves out as much below as above. The true median lies outside it when fewer than k
	 * values fall on one side, so its coverage is 1 − 2 × P(B &lt; k), B being binomial of n
	 * and a half: 0.9375 from least to greatest of five. Of fewer than five, no interval
	 * has that coverage: least and greatest, with the coverage they have.
	 */
	static Estimate of(Collection<Double> values) {
		double[] sorted = values.stream()
			.mapToDouble(Double::doubleValue)
			.filter((value) -> !Double.isNaN(value))
			.sorted()
			.toArray();
		int runs = sorted.length;
		if (runs == 0) {
			return Estimate.NONE;
		}
		int out = 0;
		while (2 * (out + 1) < runs && coverage(runs, out + 1) >= ENOUGH) {
			out++;
		}
		return new Estimate(median(sorted), sorted[out], sorted[runs - 1 - out], runs, coverage(runs, out));
	}

	/** Of sorted values; the mean of the middle two of an even number. */
	static double median(double[] sorted) {
		int half = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
	}

	/** Of the interval that leaves out so many values at each end. */
	private static double coverage(int runs, int out) {
		double[] ways = new double[runs + 1];
		ways[0] = 1;
		for (int i = 1; i <= runs; i++) {
			for (int k = i; k > 0; k--) {
				ways[k] += ways[k - 1];
			}
		}
		return 1 - 2 * Arrays.stream(ways, 0, out + 1).sum() / Math.pow(2, runs);
	}

}
