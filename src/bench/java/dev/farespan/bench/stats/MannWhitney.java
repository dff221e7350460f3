package dev.farespan.bench.stats;

import java.util.Arrays;
import java.util.List;

/**
 * By which factor the values of the one are greater than those of the other: the median of
 * all their ratios (Hodges and Lehmann's estimate on logarithms), with the exact interval
 * of Mann and Whitney's test, which assumes no shape of the values.
 */
final class MannWhitney {

	private static final double PREFERRED = 0.95;

	private MannWhitney() {
	}

	/**
	 * The interval from the k-th smallest to the k-th greatest of the ratios, k being the
	 * greatest with a coverage of at least 0.95, or else 0.9; where there is none, least
	 * and greatest, with the coverage they have.
	 * @param ones positive
	 * @param others positive
	 */
	static Estimate ratio(List<Double> ones, List<Double> others) {
		if (ones.isEmpty() || others.isEmpty()) {
			return Estimate.NONE;
		}
		double[] ratios = ones.stream()
			.flatMapToDouble((one) -> others.stream().mapToDouble((other) -> one / other))
			.sorted()
			.toArray();
		double[] coverages = coverages(ones.size(), others.size());
		double wanted = (coverages[0] >= PREFERRED) ? PREFERRED : Estimates.ENOUGH;
		int out = Math.max(0, (int) Arrays.stream(coverages).filter((coverage) -> coverage >= wanted).count() - 1);
		return new Estimate(median(ratios), ratios[out], ratios[ratios.length - 1 - out],
				Math.min(ones.size(), others.size()), coverages[out]);
	}

	/** On logarithms, so that turning the ratio over turns its median over. */
	private static double median(double[] sorted) {
		int half = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[half] : Math.sqrt(sorted[half - 1] * sorted[half]);
	}

	/**
	 * The coverage of leaving out k ratios at each end, for each k below half of them: 1 − 2
	 * × P(U ≤ k), U being the number of pairs in which the one is the greater when
	 * nothing differs.
	 */
	static double[] coverages(int ones, int others) {
		double[] ways = ways(ones, others);
		double all = Arrays.stream(ways).sum();
		double[] coverages = new double[(ones * others + 1) / 2];
		double tail = 0;
		for (int out = 0; out < coverages.length; out++) {
			tail += ways[out];
			coverages[out] = (all - 2 * tail) / all;
		}
		return coverages;
	}

	/**
	 * In how many orders of all values U is 0, 1, 2, …: the one's j-th value may be greater
	 * than 0 to m of the other's, no fewer than the one before it. So the number of ways to
	 * write U as n parts of at most m, grown part size by part size.
	 */
	private static double[] ways(int ones, int others) {
		double[][] ways = new double[ones + 1][ones * others + 1];
		ways[0][0] = 1;
		for (int part = 1; part <= others; part++) {
			for (int parts = 1; parts <= ones; parts++) {
				for (int sum = part; sum <= ones * others; sum++) {
					ways[parts][sum] += ways[parts - 1][sum - part];
				}
			}
		}
		double[] upTo = new double[ones * others + 1];
		for (double[] row : ways) {
			Arrays.setAll(upTo, (sum) -> upTo[sum] + row[sum]);
		}
		return upTo;
	}

}
