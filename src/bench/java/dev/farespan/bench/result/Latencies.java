package dev.farespan.bench.result;

import java.util.List;

/**
 * Latencies as a histogram of three significant digits: columns of equal length, ascending.
 *
 * @param micros a latency
 * @param counts how often it was met
 */
public record Latencies(List<Long> micros, List<Long> counts) {

	/** None. */
	public static final Latencies NONE = new Latencies(List.of(), List.of());

	/** How many. */
	public long total() {
		return this.counts.stream().mapToLong(Long::longValue).sum();
	}

}
