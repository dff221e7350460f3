package dev.farespan.bench.load;

import java.util.Set;

import dev.farespan.bench.result.Latencies;

/**
 * What an open loop brought back.
 *
 * @param sinceIntended of every query that was intended, from its intended sending: what
 * was not sent or failed counts there with the timeout (or longer, if it took longer), so
 * that no percentile gains from it
 * @param sinceSent of what was answered whole, from its sending
 * @param notSent queries that found too many out, and still did when the timeout was over
 * @param failed not status 200, or a failed day
 * @param seconds from the first intended sending to the last answer
 * @param hashes SHA-256 of each distinct body that came with status 200
 * @param firstFailure why the first that failed did, as a sentence; otherwise empty
 */
public record OpenBurst(Latencies sinceIntended, Latencies sinceSent, long notSent, long failed, double seconds,
		Set<String> hashes, String firstFailure) {

}
