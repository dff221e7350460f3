package dev.farespan.bench.stats;

/**
 * One rival at one share of its ceiling, queries arriving at a given rate.
 *
 * @param share of the ceiling
 * @param ratePerSecond intended
 * @param p50Millis since the intended sending
 * @param p99Millis since the intended sending
 * @param p99SinceSentMillis since the sending itself: what a closed loop would have shown
 * @param notSent queries intended and not sent, all repeats together
 * @param failed queries not answered whole, all repeats together
 */
public record OpenSummary(double share, Estimate ratePerSecond, Estimate p50Millis, Estimate p99Millis,
		Estimate p99SinceSentMillis, long notSent, long failed) {

}
