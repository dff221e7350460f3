package dev.farespan.bench.stats;

import java.util.List;

import dev.farespan.bench.result.Cell;

/** Two rivals' repeats of one cell, by one measure. */
final class Comparison {

	/** What rivals are compared by. */
	static final List<Measure> MEASURES = List.of(Measure.P50, Measure.P99, Measure.RSS_PEAK, Measure.RSS_GROWTH,
			Measure.CPU_PER_CALL, Measure.THROUGHPUT);

	/**
	 * A growth below it counts as 1 MiB. Ratios need values above 0, and the kernel's own
	 * count of resident memory is inexact by some hundred KiB.
	 */
	static final double LEAST_GROWTH_MIB = 1;

	private static final double LEAST = 0.001;

	private final Runs runs;

	Comparison(Runs runs) {
		this.runs = runs;
	}

	/** The one's over the other's; {@link Estimate#NONE} where either was not measured. */
	Estimate ratio(String one, String other, Cell cell, Measure measure) {
		return MannWhitney.ratio(values(one, cell, measure), values(other, cell, measure));
	}

	/** How many repeats of the rival it rests on. */
	int repeats(String rival, Cell cell, Measure measure) {
		return this.runs.values(rival, cell, measure).size();
	}

	private List<Double> values(String rival, Cell cell, Measure measure) {
		double least = (measure == Measure.RSS_GROWTH) ? LEAST_GROWTH_MIB : LEAST;
		return this.runs.values(rival, cell, measure).stream().map((value) -> Math.max(least, value)).toList();
	}

	/** How far a ratio is from 1, whichever of the two is the greater: 0.07 is 7 %. */
	static double distance(double ratio) {
		return Math.max(ratio, 1 / ratio) - 1;
	}

}
