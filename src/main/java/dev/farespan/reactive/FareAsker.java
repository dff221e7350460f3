package dev.farespan.reactive;

import java.time.Duration;

import dev.farespan.cache.Flight;
import dev.farespan.cache.Phase;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.Deadline;
import dev.farespan.metrics.FareMetrics;
import dev.farespan.metrics.ProviderMetrics;
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
 * Asks a provider for one day, and asks again where that may help:
 * retry(breaker(turn(hedge(attempt)))).
 */
public final class FareAsker {

	private final Providers providers;

	private final Policies policies;

	private final HttpExchange http;

	private final HedgedExchange hedged;

	private final FareMetrics metrics;

	public FareAsker(Providers providers, Policies policies, HttpExchange http, HedgedExchange hedged,
			FareMetrics metrics) {
		this.providers = providers;
		this.policies = policies;
		this.http = http;
		this.hedged = hedged;
		this.metrics = metrics;
	}

	/**
	 * The day's fares, or a {@code ProviderException} when there are none to be had.
	 * Cancelling aborts what is on its way.
	 */
	Mono<DayOutcome> ask(Flight flight, QueryWatch watch) {
		return Mono.defer(() -> {
			Deadline before = flight.deadline();
			return askWithRetries(flight, watch, 1).cast(DayOutcome.class)
				.onErrorResume(ProviderException.class, (failure) -> flight.goesOn(failure.reason(), before)
						? ask(flight, watch) : Mono.error(failure));
		});
	}

	private Mono<DayFares> askWithRetries(Flight flight, QueryWatch watch, int attempt) {
		ProviderPolicies decide = this.policies.of(flight.day().provider());
		return askUnlessBroken(flight, watch, decide, attempt).onErrorResume(ProviderException.class,
				(failure) -> decide.retry().delayAfter(attempt, failure, flight.deadline()).map((delay) -> {
					meters(flight).retried();
					return Mono.delay(delay).then(askWithRetries(flight, watch, attempt + 1));
				}).orElseGet(() -> Mono.error(failure)));
	}

	private Mono<DayFares> askUnlessBroken(Flight flight, QueryWatch watch, ProviderPolicies decide, int attempt) {
		return Mono.defer(() -> {
			Breaker breaker = decide.breaker();
			flight.is(Phase.QUEUES);
			Duration wait = breaker.admit(flight.deadline()).orElseThrow(Failures::open);
			if (wait.isPositive()) {
				return Mono.delay(wait).then(askUnlessBroken(flight, watch, decide, attempt));
			}
			return Turns
				.inTurn(decide, flight.deadline(), meters(flight),
						Mono.defer(() -> askTwiceIfSlow(flight, watch, decide, attempt)))
				.doOnNext((fares) -> breaker.succeeded())
				.onErrorMap((ex) -> {
					ProviderException failure = Failures.explain(ex);
					breaker.failed(failure);
					return failure;
				})
				.doOnCancel(breaker::abandoned);
		});
	}

	private Mono<DayFares> askTwiceIfSlow(Flight flight, QueryWatch watch, ProviderPolicies decide, int attempt) {
		flight.is(Phase.SENT);
		return this.hedged.ask(attempt, decide.hedge(), meters(flight),
				Mono.defer(() -> askOnce(flight, watch, decide)),
				Mono.defer(() -> Turns.inTurn(decide, flight.deadline(), meters(flight), Mono.defer(() -> {
					meters(flight).hedgeSent();
					return askOnce(flight, watch, decide);
				}))));
	}

	private Mono<DayFares> askOnce(Flight flight, QueryWatch watch, ProviderPolicies decide) {
		FareProvider provider = this.providers.get(flight.day().provider());
		ProviderRequest request = provider.ask(flight.day());
		return Mono.using(() -> watch.attempt(flight.day()),
				(attempt) -> this.http.exchange(attempt.mark(request), flight.cutOff()).map((response) -> {
					DayFares fares = provider.read(flight.day(), response);
					attempt.succeeded();
					return fares;
				}).onErrorMap((ex) -> {
					ProviderException failure = Failures.explain(ex);
					attempt.failed(failure);
					decide.pause().note(failure);
					return failure;
				}), AttemptWatch::close);
	}

	private ProviderMetrics meters(Flight flight) {
		return this.metrics.of(flight.day().provider());
	}

}
