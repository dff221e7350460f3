package dev.farespan.reactive;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import dev.farespan.domain.DayFares;
import dev.farespan.metrics.ProviderMetrics;
import dev.farespan.policy.HedgePolicy;
import dev.farespan.provider.ProviderException;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * A second request when the first is slow: the first success wins, the other is aborted.
 */
public final class HedgedExchange {

	/**
	 * Sends the first request and, when it is slow, the second. When neither brings
	 * anything, it fails as the first one did.
	 */
	Mono<DayFares> ask(int attempt, HedgePolicy hedge, ProviderMetrics meters, Mono<DayFares> first,
			Mono<DayFares> second) {
		return Mono.defer(() -> {
			Optional<Duration> slow = hedge.delay(attempt);
			long start = System.nanoTime();
			return slow.map((delay) -> race(delay, hedge, meters, first, second))
				.orElse(first)
				.doOnNext((fares) -> hedge.took(System.nanoTime() - start));
		});
	}

	private static Mono<DayFares> race(Duration slow, HedgePolicy hedge, ProviderMetrics meters, Mono<DayFares> first,
			Mono<DayFares> second) {
		var race = new Race();
		return Mono
			.firstWithValue(race.first(first), race.second(slow, hedge, second).doOnNext((fares) -> meters.hedgeWon()))
			// what firstWithValue makes of two that bring nothing
			.onErrorMap((both) -> race.failure(both));
	}

	/** What became of the first request, for the second to know. */
	private static final class Race {

		private final AtomicReference<ProviderException> failure = new AtomicReference<>();

		private final Sinks.Empty<Void> firstFailed = Sinks.empty();

		Mono<DayFares> first(Mono<DayFares> first) {
			return first.doOnError(ProviderException.class, (failed) -> {
				this.failure.set(failed);
				this.firstFailed.tryEmitEmpty();
			});
		}

		/** Not sent any more once the first has failed: then the day is asked again. */
		Mono<DayFares> second(Duration slow, HedgePolicy hedge, Mono<DayFares> second) {
			return Mono.delay(slow)
				.takeUntilOther(this.firstFailed.asMono())
				.filter((tick) -> hedge.mayHedge())
				.flatMap((tick) -> second);
		}

		Throwable failure(Throwable both) {
			ProviderException first = this.failure.get();
			return (first != null) ? first : both;
		}

	}

}
