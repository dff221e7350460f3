package dev.farespan.reactive;

import java.time.Duration;

import dev.farespan.domain.Deadline;
import dev.farespan.metrics.FareMetrics;
import dev.farespan.policy.Failures;
import dev.farespan.policy.InFlightLimit;
import dev.farespan.policy.ProviderPolicies;
import reactor.core.publisher.Mono;

/** Waits for a request's turn: the provider's rate, then its cap on what is in flight. */
final class Turns {

	private Turns() {
	}

	/**
	 * Sends a request when its turn has come; fails as overloaded when it cannot come
	 * before the deadline.
	 */
	static <T> Mono<T> inTurn(ProviderPolicies decide, Deadline deadline, FareMetrics.ForProvider meters,
			Mono<T> request) {
		if (decide.isUnlimited()) {
			return request;
		}
		long start = System.nanoTime();
		return Mono.usingWhen(Mono.defer(() -> take(decide, deadline)), (place) -> {
			meters.waitedForTurn(System.nanoTime() - start);
			return request;
		}, (place) -> Mono.fromRunnable(place::close));
	}

	private static Mono<InFlightLimit.Place> take(ProviderPolicies decide, Deadline deadline) {
		Duration wait = decide.rate().reserve(deadline).orElseThrow(Failures::noTurn);
		Mono<InFlightLimit.Place> place = Mono.<InFlightLimit.Place>create(
				(sink) -> sink.onCancel(decide.inFlight().enter(sink::success)::close));
		Mono<InFlightLimit.Place> placed = wait.isZero() ? place : Mono.delay(wait).then(place);
		return placed.timeout(deadline.remaining(), Mono.error(Failures::noTurn))
			.doOnError((ex) -> decide.rate().giveBack())
			.doOnCancel(decide.rate()::giveBack);
	}

}
