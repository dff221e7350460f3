package dev.farespan.reactive;

import dev.farespan.domain.Deadline;
import dev.farespan.domain.DayFailure;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.DayQuery;
import dev.farespan.metrics.FareMetrics;
import dev.farespan.policy.Breaker;
import dev.farespan.policy.Failures;
import dev.farespan.policy.Policies;
import dev.farespan.policy.ProviderPolicies;
import dev.farespan.provider.FareProvider;
import dev.farespan.provider.ProviderException;
import dev.farespan.provider.Providers;
import reactor.core.publisher.Mono;

/**
 * Answers one day: asks, and asks again where that may help. Whatever goes wrong comes
 * back as a failed day.
 */
public final class FareClient {

	private final Providers providers;

	private final Policies policies;

	private final HttpExchange http;

	private final FareMetrics metrics;

	public FareClient(Providers providers, Policies policies, HttpExchange http, FareMetrics metrics) {
		this.providers = providers;
		this.policies = policies;
		this.http = http;
		this.metrics = metrics;
	}

	Mono<DayOutcome> fetch(DayQuery day, Deadline deadline) {
		return Mono.defer(() -> {
			long start = System.nanoTime();
			return answer(day, deadline)
				.doOnNext((outcome) -> this.metrics.of(day.provider()).dayDone(outcome, System.nanoTime() - start));
		});
	}

	private Mono<DayOutcome> answer(DayQuery day, Deadline deadline) {
		return askWithRetries(day, deadline, 1).cast(DayOutcome.class)
			.onErrorResume(RuntimeException.class,
					(ex) -> Mono.just(new DayFailure(day.date(), Failures.explain(ex).reason())));
	}

	private Mono<DayFares> askWithRetries(DayQuery day, Deadline deadline, int attempt) {
		ProviderPolicies decide = this.policies.of(day.provider());
		return askUnlessBroken(day, deadline, decide).onErrorResume(ProviderException.class,
				(failure) -> decide.retry().delayAfter(attempt, failure, deadline).map((delay) -> {
					this.metrics.of(day.provider()).retried();
					return Mono.delay(delay).then(askWithRetries(day, deadline, attempt + 1));
				}).orElseGet(() -> Mono.error(failure)));
	}

	private Mono<DayFares> askUnlessBroken(DayQuery day, Deadline deadline, ProviderPolicies decide) {
		return Mono.defer(() -> {
			Breaker breaker = decide.breaker();
			var wait = breaker.admit(deadline).orElseThrow(Failures::open);
			if (wait.isPositive()) {
				return Mono.delay(wait).then(askUnlessBroken(day, deadline, decide));
			}
			return Turns.inTurn(decide, deadline, this.metrics.of(day.provider()), Mono.defer(() -> ask(day, deadline)))
				.doOnNext((fares) -> breaker.succeeded())
				.onErrorMap(RuntimeException.class, Failures::explain)
				.doOnError(ProviderException.class, breaker::failed)
				.doOnCancel(breaker::abandoned);
		});
	}

	private Mono<DayFares> ask(DayQuery day, Deadline deadline) {
		FareProvider provider = this.providers.get(day.provider());
		FareMetrics.ForProvider meters = this.metrics.of(day.provider());
		meters.requestSent();
		return this.http.exchange(provider.ask(day), deadline)
			.map((response) -> provider.read(day, response))
			.doOnNext((fares) -> meters.attemptDone(null))
			.onErrorMap(RuntimeException.class, Failures::explain)
			.doOnError(ProviderException.class, (failure) -> meters.attemptDone(failure.reason()))
			.doFinally((signal) -> meters.requestOver());
	}

}
