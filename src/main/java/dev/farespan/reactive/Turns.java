package dev.farespan.reactive;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import dev.farespan.domain.Deadline;
import dev.farespan.metrics.ProviderMetrics;
import dev.farespan.policy.Failures;
import dev.farespan.policy.InFlightLimit;
import dev.farespan.policy.Pause;
import dev.farespan.policy.ProviderPolicies;
import dev.farespan.policy.RateLimit;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Waits for a request's turn: the provider's cap on what is in flight, then the end of a
 * pause it asked for, then its rate: in this order no pause can end in more than the
 * rate.
 */
final class Turns {

	private Turns() {
	}

	/**
	 * Sends a request when its turn has come; fails as overloaded when it cannot come
	 * before the deadline.
	 */
	static <T> Mono<T> inTurn(ProviderPolicies decide, Deadline deadline, ProviderMetrics meters, Mono<T> request) {
		if (decide.isFree()) {
			return request;
		}
		return Mono.defer(() -> {
			long start = System.nanoTime();
			if (!decide.canServe(deadline)) {
				return Mono.error(Failures.noTurn());
			}
			Sinks.Empty<Void> admitted = Sinks.empty();
			return Mono.using(() -> decide.inFlight().enter((place) -> admitted.tryEmitEmpty()),
					(place) -> admitted.asMono()
						.timeout(deadline.remaining(), Mono.error(Failures::noTurn))
						.then(Mono.defer(() -> satOut(decide.pause(), deadline)))
						.then(Mono.defer(() -> paced(decide.rate(), deadline)))
						.then(Mono.defer(() -> {
							meters.waitedForTurn(System.nanoTime() - start);
							return request;
						})),
					InFlightLimit.Place::close);
		});
	}

	private static Mono<Void> satOut(Pause pause, Deadline deadline) {
		Duration wait = pause.sitOut(deadline).orElseThrow(Failures::noTurn);
		return wait.isZero() ? Mono.empty() : Mono.delay(wait).then(Mono.defer(() -> satOut(pause, deadline)));
	}

	private static Mono<Void> paced(RateLimit rate, Deadline deadline) {
		CompletableFuture<Optional<RateLimit.Token>> promised = rate.reserve(deadline).toCompletableFuture();
		return granted(promised, deadline).flatMap((token) -> pause(token.orElseThrow(Failures::noTurn).sendAfter()))
			.doOnCancel(() -> RateLimit.giveBack(promised));
	}

	private static Mono<Optional<RateLimit.Token>> granted(CompletableFuture<Optional<RateLimit.Token>> promised,
			Deadline deadline) {
		if (promised.isDone()) {
			return Mono.fromFuture(promised);
		}
		return Mono.fromFuture(promised, true).timeout(deadline.remaining(), Mono.error(() -> {
			RateLimit.giveBack(promised);
			return Failures.noTurn();
		}));
	}

	private static Mono<Void> pause(Duration wait) {
		return wait.isZero() ? Mono.empty() : Mono.delay(wait).then();
	}

}
