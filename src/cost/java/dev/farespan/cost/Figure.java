package dev.farespan.cost;

import java.util.Objects;
import java.util.OptionalDouble;

import org.openjdk.jmh.results.RunResult;

/**
 * What JMH measured of one benchmark, an operation each.
 *
 * @param nanos the average of all forks
 * @param error half of its 99.9 % interval
 * @param bytes allocated on the heap
 */
record Figure(double nanos, double error, double bytes) {

	static Figure of(RunResult result) {
		return new Figure(result.getPrimaryResult().getScore(), result.getPrimaryResult().getScoreError(),
				bytes(result));
	}

	// where nothing at all was allocated there is only the rate, which is then 0; where
	// it could not be measured, that is not a number
	private static double bytes(RunResult result) {
		return secondary(result, "gc.alloc.rate.norm")
			.orElseGet(() -> secondary(result, "gc.alloc.rate").orElse(Double.NaN));
	}

	/** JMH has put a dot before these names, and taken it away again. */
	private static OptionalDouble secondary(RunResult result, String name) {
		return result.getSecondaryResults()
			.keySet()
			.stream()
			.filter((label) -> label.endsWith(name))
			.mapToDouble((label) -> Objects.requireNonNull(result.getSecondaryResults().get(label)).getScore())
			.findFirst();
	}

}
