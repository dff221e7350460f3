package dev.farespan.bench.result;

/**
 * One heap size tried with one rival.
 *
 * @param rival its name
 * @param cell the load
 * @param heapMib {@code -Xmx}
 * @param p99Millis the latency there; {@code NaN} where it did not live or answer
 * @param goalMillis what p99 had to be at most
 * @param peakRssKib resident memory at most
 * @param meets whether the goal was met with no failed day
 * @param note what happened, such as {@code OutOfMemoryError}; may be empty
 */
public record HeapProbe(String rival, Cell cell, int heapMib, double p99Millis, double goalMillis, long peakRssKib,
		boolean meets, String note) {

}
