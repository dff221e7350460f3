package dev.farespan.blocking;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.farespan.domain.Deadline;
import dev.farespan.metrics.ProviderMetrics;
import dev.farespan.policy.Failures;
import dev.farespan.policy.InFlightLimit;
import dev.farespan.policy.Pause;
import dev.farespan.policy.ProviderPolicies;
import dev.farespan.policy.RateLimit;

/**
 * Waits for a request's turn: the provider's cap on what is in flight, then the end of a
 * pause it asked for, then its rate: in this order no pause can end in more than the
 * rate.
 */
final class Turns {

	private Turns() {
	}

	/**
	 * Sends a request when its turn has come.
	 * @throws dev.farespan.provider.ProviderException overloaded, when it cannot come
	 * before the deadline
	 */
	static <T> T inTurn(ProviderPolicies decide, Deadline deadline, ProviderMetrics meters, Request<T> request)
			throws InterruptedException {
		if (decide.isFree()) {
			return request.send();
		}
		long start = System.nanoTime();
		if (!decide.canServe(deadline)) {
			throw Failures.noTurn();
		}
		var admitted = new CountDownLatch(1);
		try (InFlightLimit.Place _ = decide.inFlight().enter((place) -> admitted.countDown())) {
			if (!admitted.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
				throw Failures.noTurn();
			}
			sitOut(decide.pause(), deadline);
			pace(decide.rate(), deadline);
			meters.waitedForTurn(System.nanoTime() - start);
			return request.send();
		}
	}

	private static void sitOut(Pause pause, Deadline deadline) throws InterruptedException {
		Duration wait = pause.sitOut(deadline).orElseThrow(Failures::noTurn);
		while (wait.isPositive()) {
			Thread.sleep(wait);
			wait = pause.sitOut(deadline).orElseThrow(Failures::noTurn);
		}
	}

	private static void pace(RateLimit rate, Deadline deadline) throws InterruptedException {
		CompletableFuture<Optional<RateLimit.Token>> promised = rate.reserve(deadline).toCompletableFuture();
		boolean sent = false;
		try {
			Thread.sleep(granted(promised, deadline).sendAfter());
			sent = true;
		}
		finally {
			if (!sent) {
				RateLimit.giveBack(promised);
			}
		}
	}

	private static RateLimit.Token granted(CompletableFuture<Optional<RateLimit.Token>> promised, Deadline deadline)
			throws InterruptedException {
		try {
			return promised.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS).orElseThrow(Failures::noTurn);
		}
		catch (TimeoutException ex) {
			throw Failures.noTurn();
		}
		catch (ExecutionException ex) {
			throw Failures.explain(ex);
		}
	}

	/** One HTTP request, to be sent when its turn has come. */
	interface Request<T> {

		T send() throws InterruptedException;

	}

}
