package dev.farespan.bench.result;

import java.util.List;

/**
 * What was asked for.
 *
 * @param form {@code smoke}, {@code quick} or {@code full}
 * @param upstream the simulator, or the address of the reader's own
 * @param latencyMillis what the upstream takes for a day (the median, where spread)
 * @param spread {@code fixed} or {@code lognormal}
 * @param repeats fresh processes a rival
 * @param cells all that were to be measured
 * @param article the cell of the article: one query of 100 days
 * @param jvmFlags the flags of every Java rival
 * @param heapGoal the latency goal of the heap search, in words
 */
public record Setup(String form, String upstream, double latencyMillis, String spread, int repeats, List<Cell> cells,
		Cell article, List<String> jvmFlags, String heapGoal) {

}
