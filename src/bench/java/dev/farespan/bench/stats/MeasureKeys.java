package dev.farespan.bench.stats;

/** What measures are called in {@code results.json}, with their units. */
final class MeasureKeys {

	private MeasureKeys() {
	}

	static String of(Measure measure) {
		return switch (measure) {
			case P50 -> "p50Millis";
			case P95 -> "p95Millis";
			case P99 -> "p99Millis";
			case RATIO -> "p50OverFloor";
			case THROUGHPUT -> "queriesPerSecond";
			case RSS_BEFORE -> "rssBeforeMib";
			case RSS_PEAK -> "rssPeakMib";
			case RSS_GROWTH -> "rssGrowthMib";
			case ANON_GROWTH -> "anonGrowthMib";
			case HEAP_AFTER_GC -> "heapAfterGcMib";
			case HEAP_USED -> "heapUsedMib";
			case DIRECT -> "directMib";
			case NETTY -> "nettyMib";
			case METASPACE -> "metaspaceMib";
			case CODE_CACHE -> "codeCacheMib";
			case THREADS -> "threadsAtPeak";
			case VIRTUAL_THREADS -> "virtualThreadsAtPeak";
			case IN_FLIGHT -> "inFlightAtPeak";
			case CPU_PER_CALL -> "cpuPerCallMicros";
			case GC_PAUSES -> "gcPausesMillis";
			case SERVER_MEAN -> "serverMeanMillis";
			case QUEUE_WAIT -> "queueWaitMillis";
		};
	}

}
