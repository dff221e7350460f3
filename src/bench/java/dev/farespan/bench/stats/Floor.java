package dev.farespan.bench.stats;

import java.util.stream.LongStream;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.Rival;

/**
 * The least that the median query of a cell can take, if only the upstream took time. With
 * L the upstream's delay, d the days, q the queries at once, n the queries answered, w the
 * rival's width, and both ⌈⌉ and the sorted list below exact:
 * <ul>
 * <li>Width of its own (sequential has 1, the reactive loop and virtual threads have all
 * days): ⌈d / w⌉ × L. Sequential: the sum of the delays. Unbounded: the slowest day.</li>
 * <li>A pool of w shared by the process, first in, first out: of the first q queries, the
 * i-th to end needs i × d calls done: ⌈i × d / w⌉ × L, in whatever order they are done. A
 * later query is asked when one ends; of the q − 1 others' calls at most w − 1 have been
 * started by then, so it waits for q × d − w + 1 calls, its own being the last: ⌈that / w⌉
 * × L. The n values sorted, the one of rank ⌈n / 2⌉ is the floor of the median, since each
 * is a floor of its own. The last of a single batch needs ⌈q × d / w⌉ × L, the median one
 * about half: hence not simply the number of all waves.</li>
 * </ul>
 * Where delays are spread (lognormal, median L, p99 = 5 × L, so σ = ln 5 / 2.3263), a query
 * is never done before its slowest day, half of whose values lie below L × exp(σ × z) with
 * z the normal distribution's quantile of 2^(−1/d); nor before its share of the work: c
 * calls on w threads take at least their sum / w, and half of those sums lie below c × L ×
 * exp(σ² / 2) / √(1 + (exp(σ²) − 1) / c), the sum being nearly lognormal itself. The
 * greater of the two counts, so that a typical run cannot be below it; a lucky one can, by
 * chance. All this holds as long as a query's days are handed over at once.
 */
final class Floor {

	private static final double SIGMA = StrictMath.log(5) / 2.3263;

	private final Rival rival;

	private final Cell cell;

	private final boolean spread;

	/**
	 * The floor of one rival in one cell.
	 * @param spread {@code fixed} or {@code lognormal}
	 */
	Floor(Rival rival, Cell cell, String spread) {
		this.rival = rival;
		this.cell = cell;
		this.spread = "lognormal".equals(spread);
	}

	/**
	 * In milliseconds; {@code NaN} where the delay is not known.
	 * @param answered queries answered in the window; at least 1
	 */
	double medianMillis(long answered) {
		if (this.cell.upstreamMillis() <= 0 || this.rival.width() < 1) {
			return Double.NaN;
		}
		return this.cell.upstreamMillis() * delays(Math.max(1, answered));
	}

	/** In delays of the upstream. */
	private double delays(long answered) {
		int days = this.cell.days();
		if (!this.rival.perProcess()) {
			return query(days, Math.min(days, this.rival.width()));
		}
		int width = this.rival.width();
		long batch = Math.min(this.cell.queries(), answered);
		long later = Math.max(days, (long) this.cell.calls() - width + 1);
		return LongStream.concat(LongStream.rangeClosed(1, batch).map((i) -> i * days),
				LongStream.range(batch, answered).map((i) -> later))
			.sorted()
			.skip((answered + 1) / 2 - 1)
			.mapToDouble((calls) -> query(calls, width))
			.findFirst()
			.orElseThrow();
	}

	/** A query that is done when so many calls are, and not before its slowest day. */
	private double query(long calls, int width) {
		if (!this.spread) {
			return Math.ceilDiv(calls, width);
		}
		double slowest = Math.exp(SIGMA * Normal.quantile(Math.pow(2, -1.0 / this.cell.days())));
		return Math.max(slowest, medianSum(calls) / width);
	}

	private static double medianSum(long calls) {
		double variance = SIGMA * SIGMA;
		return calls * Math.exp(variance / 2) / Math.sqrt(1 + Math.expm1(variance) / calls);
	}

}
