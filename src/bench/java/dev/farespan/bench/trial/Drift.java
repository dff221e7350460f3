package dev.farespan.bench.trial;

import java.util.List;
import java.util.function.ToDoubleFunction;

import dev.farespan.bench.result.Criterion;

/**
 * Whether something stays the same over a long time: its median in the last fifth of the
 * time against that in the second. In the first it may warm up.
 *
 * @param what it is
 * @param unit of it
 * @param early the median of the second fifth
 * @param late the median of the last
 */
record Drift(String what, String unit, double early, double late) {

	private static final int PARTS = 5;

	/**
	 * Of samples at equal distances.
	 * @param samples in order of time
	 */
	static <T> Drift of(String what, String unit, List<T> samples, ToDoubleFunction<T> value) {
		int size = samples.size();
		return new Drift(what, unit, median(samples.subList(size / PARTS, size * 2 / PARTS), value),
				median(samples.subList(size * (PARTS - 1) / PARTS, size), value));
	}

	private static <T> double median(List<T> samples, ToDoubleFunction<T> value) {
		double[] sorted = samples.stream().mapToDouble(value).filter(Double::isFinite).sorted().toArray();
		return (sorted.length == 0) ? Double.NaN : sorted[sorted.length / 2];
	}

	/** It may grow by a share, and by an amount besides: small figures stir. */
	Criterion holdsTo(Tolerance tolerance) {
		return Criterion.atMost(this.early * (1 + tolerance.share()) + tolerance.amount(), this.unit,
				this.what + " at the end, after " + Math.round(this.early) + " early on", this.late);
	}

	/**
	 * What growth is none.
	 *
	 * @param share of the early figure
	 * @param amount in the figure's unit
	 */
	record Tolerance(double share, double amount) {
	}

}
