package dev.farespan.bench.stats;

/** What a cell is measured by. The order is that of the report's tables. */
public enum Measure {

	/** Latency of a query, median of the run. */
	P50("p50", "ms"),
	/** Latency of a query. */
	P95("p95", "ms"),
	/** Latency of a query. */
	P99("p99", "ms"),
	/** Median latency over the floor. */
	RATIO("measured / floor", "×"),
	/** Queries answered, over the window. */
	THROUGHPUT("queries", "/s"),
	/** Resident memory when the first query is sent. */
	RSS_BEFORE("RSS before", "MiB"),
	/** Resident memory at most. */
	RSS_PEAK("RSS peak", "MiB"),
	/** Peak less before. */
	RSS_GROWTH("RSS growth", "MiB"),
	/** The anonymous part's growth: without the pages of files. */
	ANON_GROWTH("anonymous growth", "MiB"),
	/** Heap in use right after a collection, at most. */
	HEAP_AFTER_GC("heap after GC", "MiB"),
	/** Heap in use with garbage, at most. */
	HEAP_USED("heap used", "MiB"),
	/** The JDK's direct buffers, at most. */
	DIRECT("direct memory", "MiB"),
	/** Netty's allocator, at most. */
	NETTY("Netty memory", "MiB"),
	/** Classes. */
	METASPACE("metaspace", "MiB"),
	/** Compiled code. */
	CODE_CACHE("code cache", "MiB"),
	/** Threads the kernel knows, at most. */
	THREADS("threads at peak", ""),
	/** Virtual threads as scraped, at most. */
	VIRTUAL_THREADS("virtual threads", ""),
	/** Calls in flight at most, as the upstream counted. */
	IN_FLIGHT("in flight at peak", ""),
	/** The rival's CPU for one upstream call. */
	CPU_PER_CALL("CPU per call", "µs"),
	/** Collector's pauses over the window. */
	GC_PAUSES("GC pauses", "ms"),
	/** Mean latency by the server's own clock. */
	SERVER_MEAN("server's mean", "ms"),
	/** Client's mean less the server's: what waits before the server looks. */
	QUEUE_WAIT("queue wait", "ms");

	private final String label;

	private final String unit;

	Measure(String label, String unit) {
		this.label = label;
		this.unit = unit;
	}

	/** As it stands above a column. */
	public String label() {
		return this.label;
	}

	/** Its unit; empty for a count. */
	public String unit() {
		return this.unit;
	}

}
