package dev.farespan.bench.result;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

	/** Those of both. */
	public Latencies plus(Latencies others) {
		var both = new TreeMap<Long, Long>();
		addTo(both);
		others.addTo(both);
		return new Latencies(List.copyOf(both.keySet()), List.copyOf(both.values()));
	}

	private void addTo(Map<Long, Long> countOfMicros) {
		for (int i = 0; i < this.micros.size(); i++) {
			countOfMicros.merge(this.micros.get(i), this.counts.get(i), Long::sum);
		}
	}

}
