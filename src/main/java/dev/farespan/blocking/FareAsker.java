package dev.farespan.blocking;

import java.time.Duration;
import java.util.Optional;

import dev.farespan.cache.Flight;
import dev.farespan.cache.Phase;
import dev.farespan.domain.DayFares;
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
import dev.farespan.provider.ProviderResponse;
import dev.farespan.provider.Providers;
import dev.farespan.telemetry.AttemptWatch;
import dev.farespan.telemetry.QueryWatch;

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
	 * The day's fares.
	 * @throws ProviderException when there are none to be had
	 * @throws InterruptedException when nobody waits for them any more
	 */
	DayFares ask(Flight flight, QueryWatch watch) throws InterruptedException {
		Deadline before = flight.deadline();
		try {
			return askWithRetries(flight, watch, 1);
		}
		catch (ProviderException failure) {
			if (!flight.goesOn(failure.reason(), before)) {
				throw failure;
			}
			return ask(flight, watch);
		}
	}

	private DayFares askWithRetries(Flight flight, QueryWatch watch, int attempt) throws InterruptedException {
		ProviderPolicies decide = this.policies.of(flight.day().provider());
		try {
			return askUnlessBroken(flight, watch, decide, attempt);
		}
		catch (ProviderException failure) {
			Optional<Duration> delay = decide.retry().delayAfter(attempt, failure, flight.deadline());
			if (delay.isEmpty()) {
				throw failure;
			}
			meters(flight).retried();
			Thread.sleep(delay.get());
			return askWithRetries(flight, watch, attempt + 1);
		}
	}

	private DayFares askUnlessBroken(Flight flight, QueryWatch watch, ProviderPolicies decide, int attempt)
			throws InterruptedException {
		Breaker breaker = decide.breaker();
		flight.is(Phase.QUEUES);
		Duration wait = breaker.admit(flight.deadline()).orElseThrow(Failures::open);
		while (wait.isPositive()) {
			Thread.sleep(wait);
			wait = breaker.admit(flight.deadline()).orElseThrow(Failures::open);
		}
		boolean told = false;
		try {
			DayFares fares = Turns.inTurn(decide, flight.deadline(), meters(flight),
					() -> askTwiceIfSlow(flight, watch, decide, attempt));
			breaker.succeeded();
			told = true;
			return fares;
		}
		catch (RuntimeException ex) {
			ProviderException failure = Failures.explain(ex);
			breaker.failed(failure);
			told = true;
			throw failure;
		}
		finally {
			if (!told) {
				breaker.abandoned();
			}
		}
	}

	private DayFares askTwiceIfSlow(Flight flight, QueryWatch watch, ProviderPolicies decide, int attempt)
			throws InterruptedException {
		flight.is(Phase.SENT);
		return this.hedged.ask(attempt, decide.hedge(), meters(flight), () -> askOnce(flight, watch, decide),
				() -> Turns.inTurn(decide, flight.deadline(), meters(flight), () -> {
					meters(flight).hedgeSent();
					return askOnce(flight, watch, decide);
				}));
	}

	private DayFares askOnce(Flight flight, QueryWatch watch, ProviderPolicies decide) throws InterruptedException {
		FareProvider provider = this.providers.get(flight.day().provider());
		ProviderRequest request = provider.ask(flight.day());
		try (AttemptWatch attempt = watch.attempt(flight.day())) {
			try {
				ProviderResponse response = this.http.exchange(attempt.mark(request), flight.cutOff());
				DayFares fares = provider.read(flight.day(), response);
				attempt.succeeded();
				return fares;
			}
			catch (RuntimeException ex) {
				ProviderException failure = Failures.explain(ex);
				attempt.failed(failure);
				decide.pause().note(failure);
				throw failure;
			}
		}
	}

	private ProviderMetrics meters(Flight flight) {
		return this.metrics.of(flight.day().provider());
	}

}
