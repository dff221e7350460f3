package dev.farespan.cost;

import java.time.Duration;

import dev.farespan.metrics.ProviderMetrics;
import dev.farespan.telemetry.AttemptWatch;

/**
 * What the twins do with the meters, in their order and with their readings of the clock.
 * The only place to change when they do something else.
 */
final class Call {

	private Call() {
	}

	/**
	 * One upstream call that succeeds: what hops 4 and 6 do.
	 * @param waits whether it waited for a thread, as in the blocking twin, and for its
	 * turn, as at a limited provider
	 * @return what the twins keep until the call is over, so that it is really allocated
	 */
	static AttemptWatch tell(Recording recording, boolean waits) {
		if (waits) {
			long submitted = System.nanoTime();
			recording.metrics.waitedInQueue(System.nanoTime() - submitted);
		}
		long start = System.nanoTime();
		ProviderMetrics turns = recording.metrics.of(recording.day.provider());
		if (waits) {
			long wished = System.nanoTime();
			turns.waitedForTurn(System.nanoTime() - wished);
		}
		AttemptWatch attempt = recording.watch.attempt(recording.day);
		attempt.mark(recording.request);
		attempt.succeeded();
		attempt.close();
		recording.metrics.of(recording.day.provider()).dayDone(recording.outcome, false, System.nanoTime() - start);
		return attempt;
	}

	/** One whole query, without its line in the log, which is no meter. */
	static Duration tellQuery(Recording recording) {
		long start = System.nanoTime();
		recording.metrics.queryBegun();
		Duration took = Duration.ofNanos(System.nanoTime() - start);
		recording.metrics.queryDone(recording.calendar, took);
		return took;
	}

}
