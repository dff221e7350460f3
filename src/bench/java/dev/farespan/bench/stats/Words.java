package dev.farespan.bench.stats;

import java.util.Locale;

import dev.farespan.bench.result.Cell;

/** Figures as they stand in sentences. */
final class Words {

	private Words() {
	}

	/** Three digits or so, with commas for thousands. */
	static String figure(double value) {
		if (Double.isNaN(value)) {
			return "unknown";
		}
		double size = Math.abs(value);
		String format = (size >= 100) ? "%,.0f" : (size >= 10) ? "%.1f" : "%.2f";
		return String.format(Locale.ROOT, format, value);
	}

	/** A share of 1, such as 4 % for 0.04. */
	static String percent(double share) {
		return String.format(Locale.ROOT, (share > 0 && share < 0.0095) ? "%.1f %%" : "%.0f %%", share * 100);
	}

	/** From the interval's one end to the other. */
	static String interval(Estimate estimate) {
		return figure(estimate.low()) + " to " + figure(estimate.high());
	}

	/** With its unit. */
	static String withUnit(double value, Measure measure) {
		return measure.unit().isEmpty() ? figure(value) : figure(value) + " " + measure.unit();
	}

	/** Queries × days, and what the upstream takes for a call. */
	static String load(Cell cell) {
		return String.format(Locale.ROOT, "%d × %d %s at %,d ms", cell.queries(), cell.days(),
				(cell.days() == 1) ? "day" : "days", cell.upstreamMillis());
	}

	/** What a measure is called in a sentence. */
	static String name(Measure measure) {
		return switch (measure) {
			case P50 -> "median latency";
			case P95 -> "95th percentile of latency";
			case P99 -> "99th percentile of latency";
			case THROUGHPUT -> "queries a second";
			case RSS_PEAK -> "peak memory (RSS)";
			case RSS_GROWTH -> "memory growth (RSS)";
			case CPU_PER_CALL -> "CPU a call";
			case RATIO, RSS_BEFORE, ANON_GROWTH, HEAP_AFTER_GC, HEAP_USED, DIRECT, NETTY, METASPACE, CODE_CACHE,
					THREADS, VIRTUAL_THREADS, IN_FLIGHT, GC_PAUSES, SERVER_MEAN, QUEUE_WAIT ->
				measure.label();
		};
	}

}
