package dev.farespan.bench.stats;

import java.util.Map;

import dev.farespan.bench.result.Cell;

/**
 * One rival in one cell, over its repeats.
 *
 * @param cell which
 * @param cold whether the process was asked this first of all, unwarmed
 * @param floorMillis the least a query can take, from the upstream's delay, the widths and
 * the waves
 * @param values each measure; what was not measured is {@link Estimate#NONE}
 * @param answerHash the one hash of every answer, or a sentence about what differed
 * @param refused how many repeats are not in it
 */
public record CellSummary(Cell cell, boolean cold, double floorMillis, Map<Measure, Estimate> values,
		String answerHash, int refused) {

	public CellSummary {
		values = Map.copyOf(values);
	}

	/** A measure; {@link Estimate#NONE} where it was not taken. */
	public Estimate value(Measure measure) {
		return this.values.getOrDefault(measure, Estimate.NONE);
	}

}
