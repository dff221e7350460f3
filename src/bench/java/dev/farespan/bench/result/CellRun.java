package dev.farespan.bench.result;

import java.util.List;

/**
 * One cell measured in one process.
 *
 * @param cell which
 * @param cold whether it was the first thing the process was asked
 * @param window from the first query's sending to the last one's answer
 * @param fanOuts the first few queries
 * @param latencies from sending to the whole answer, of all queries in the window
 * @param failedQueries those that were not answered with 200 or had a failed day
 * @param before counters at the window's beginning
 * @param after counters at its end
 * @param peakRssKib the kernel's own high-water mark within the window; 0 where it could
 * not be reset before
 * @param maxInFlight calls in flight at most, as the upstream counted; -1 where it cannot
 * @param connections connections the upstream saw open at the end; -1 where it cannot
 * @param upstreamLagMillis how late the upstream's event loop was in the window (median);
 * {@code NaN} where that is not known
 * @param answerHash SHA-256 of every answer, all being equal; otherwise a sentence
 * @param refusals why it is not averaged in; empty when it is
 */
public record CellRun(Cell cell, boolean cold, Bracket window, List<Bracket> fanOuts, Latencies latencies,
		long failedQueries, Counters before, Counters after, long peakRssKib, long maxInFlight, long connections,
		double upstreamLagMillis, String answerHash, List<String> refusals) {

}
