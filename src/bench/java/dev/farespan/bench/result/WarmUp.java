package dev.farespan.bench.result;

import java.util.List;

/**
 * How a process was warmed: cycles of equal work until the compiler is quiet and the
 * median stands still.
 *
 * @param cycles in order
 * @param settled whether both came about before the time for it was over
 */
public record WarmUp(List<Cycle> cycles, boolean settled) {

	/** A process that was not warmed: it is measured cold. */
	public static final WarmUp NONE = new WarmUp(List.of(), false);

	/**
	 * One cycle.
	 *
	 * @param queries how many were answered
	 * @param medianMillis their median latency
	 * @param compileMillis the compiler's time in it
	 */
	public record Cycle(long queries, double medianMillis, double compileMillis) {

	}

}
