package dev.farespan.bench.load;

import java.util.List;
import java.util.Set;

import dev.farespan.bench.result.Bracket;
import dev.farespan.bench.result.Latencies;

/**
 * What a closed loop brought back.
 *
 * @param window from the first query's sending to the last one's answer or failure
 * @param fanOuts the first 20 queries by their sending, failed ones too
 * @param latencies of what was answered whole; a failed query has none
 * @param answered with status 200 and no failed day
 * @param failed all others
 * @param hashes SHA-256 of each distinct body that came with status 200; one when all is
 * well
 * @param firstFailure why the first that failed did, as a sentence; otherwise empty
 */
public record Burst(Bracket window, List<Bracket> fanOuts, Latencies latencies, long answered, long failed,
		Set<String> hashes, String firstFailure) {

}
