package dev.farespan.bench.result;

import java.util.List;

/**
 * Queries sent at a given rate, whether or not earlier ones were answered.
 *
 * @param share of the ceiling, such as 0.5
 * @param ceilingPerSecond what the ceiling was taken to be, queries a second
 * @param ratePerSecond what was intended
 * @param seconds how long
 * @param sinceIntended latencies from the intended sending
 * @param sinceSent latencies from the sending itself
 * @param notSent what was intended and not sent, since too many were out
 * @param failedQueries not answered with 200 or with a failed day
 * @param refusals why it is not averaged in
 */
public record OpenRun(double share, double ceilingPerSecond, double ratePerSecond, double seconds,
		Latencies sinceIntended, Latencies sinceSent, long notSent, long failedQueries, List<String> refusals) {

}
