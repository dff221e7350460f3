package dev.farespan.reactive;

import java.time.Duration;

import dev.farespan.domain.Deadline;
import dev.farespan.domain.DayFailure;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.DayQuery;
import dev.farespan.domain.FailureReason;
import dev.farespan.metrics.FareMetrics;
import dev.farespan.policy.Breaker;
import dev.farespan.policy.Failures;
import dev.farespan.policy.Policies;
import dev.farespan.policy.ProviderPolicies;
import dev.farespan.provider.FareProvider;
import dev.farespan.provider.ProviderException;
import dev.farespan.provider.ProviderRequest;
import dev.farespan.provider.Providers;
import dev.farespan.telemetry.AttemptWatch;
import dev.farespan.telemetry.QueryWatch;
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

	Mono<DayOutcome> fetch(DayQuery day, Deadline deadline, QueryWatch watch) {
		return Mono.defer(() -> {
			long start = System.nanoTime();
			if (deadline.hasPassed()) {
				return Mono.just(timed(day, new DayFailure(day.date(), FailureReason.DEADLINE), start));
			}
			return askWithRetries(day, deadline, watch, 1).map((fares) -> timed(day, fares, start))
				.onErrorResume(RuntimeException.class, (ex) -> Mono
					.just(timed(day, new DayFailure(day.date(), Failures.explain(ex).reason()), start)));
		});
	}

	private DayOutcome timed(DayQuery day, DayOutcome outcome, long start) {
		this.metrics.of(day.provider()).dayDone(outcome, System.nanoTime() - start);
		return outcome;
	}

	private Mono<DayFares> askWithRetries(DayQuery day, Deadline deadline, QueryWatch watch, int attempt) {
		ProviderPolicies decide = this.policies.of(day.provider());
		return askUnlessBroken(day, deadline, watch, decide).onErrorResume(ProviderException.class,
				(failure) -> decide.retry().delayAfter(attempt, failure, deadline).map((delay) -> {
					this.metrics.of(day.provider()).retried();
					return Mono.delay(delay).then(askWithRetries(day, deadline, watch, attempt + 1));
				}).orElseGet(() -> Mono.error(failure)));
	}

	private Mono<DayFares> askUnlessBroken(DayQuery day, Deadline deadline, QueryWatch watch, ProviderPolicies decide) {
		return Mono.defer(() -> {
			Breaker breaker = decide.breaker();
			Duration wait = breaker.admit(deadline).orElseThrow(Failures::open);
			if (wait.isPositive()) {
				return Mono.delay(wait).then(askUnlessBroken(day, deadline, watch, decide));
			}
			return Turns
				.inTurn(decide, deadline, this.metrics.of(day.provider()), Mono.defer(() -> ask(day, deadline, watch)))
				.doOnNext((fares) -> breaker.succeeded())
				.onErrorMap((ex) -> {
					ProviderException failure = Failures.explain(ex);
					breaker.failed(failure);
					return failure;
				})
				.doOnCancel(breaker::abandoned);
		});
	}

	private Mono<DayFares> ask(DayQuery day, Deadline deadline, QueryWatch watch) {
		FareProvider provider = this.providers.get(day.provider());
		ProviderRequest request = provider.ask(day);
		return Mono.using(() -> watch.attempt(day),
				(attempt) -> this.http.exchange(attempt.mark(request), deadline).map((response) -> {
					DayFares fares = provider.read(day, response);
					attempt.succeeded();
					return fares;
				}).onErrorMap((ex) -> {
					ProviderException failure = Failures.explain(ex);
					attempt.failed(failure);
					return failure;
				}), AttemptWatch::close);
	}

}
