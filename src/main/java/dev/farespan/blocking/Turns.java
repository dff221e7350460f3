package dev.farespan.blocking;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.farespan.domain.Deadline;
import dev.farespan.metrics.FareMetrics;
import dev.farespan.policy.Failures;
import dev.farespan.policy.InFlightLimit;
import dev.farespan.policy.ProviderPolicies;

/** Waits for a request's turn: the provider's rate, then its cap on what is in flight. */
final class Turns {

	private Turns() {
	}

	/**
	 * Sends a request when its turn has come.
	 * @throws dev.farespan.provider.ProviderException overloaded, when it cannot come
	 * before the deadline
	 */
	static <T> T inTurn(ProviderPolicies decide, Deadline deadline, FareMetrics.ForProvider meters, Request<T> request)
			throws InterruptedException {
		if (decide.isUnlimited()) {
			return request.send();
		}
		long start = System.nanoTime();
		try (InFlightLimit.Place _ = take(decide, deadline)) {
			meters.waitedForTurn(System.nanoTime() - start);
			return request.send();
		}
	}

	private static InFlightLimit.Place take(ProviderPolicies decide, Deadline deadline) throws InterruptedException {
		Duration wait = decide.rate().reserve(deadline).orElseThrow(Failures::noTurn);
		boolean taken = false;
		var admitted = new CountDownLatch(1);
		InFlightLimit.Place place = null;
		try {
			Thread.sleep(wait);
			place = decide.inFlight().enter((admittedPlace) -> admitted.countDown());
			taken = admitted.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
			if (!taken) {
				throw Failures.noTurn();
			}
			return place;
		}
		finally {
			if (!taken) {
				decide.rate().giveBack();
				if (place != null) {
					place.close();
				}
			}
		}
	}

	/** One HTTP request, to be sent when its turn has come. */
	interface Request<T> {

		T send() throws InterruptedException;

	}

}
