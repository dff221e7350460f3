package dev.farespan.blocking;

import java.time.Duration;
import java.util.Optional;

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
import dev.farespan.provider.ProviderResponse;
import dev.farespan.provider.Providers;
import dev.farespan.telemetry.AttemptWatch;
import dev.farespan.telemetry.QueryWatch;

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

	DayOutcome fetch(DayQuery day, Deadline deadline, QueryWatch watch) {
		long start = System.nanoTime();
		try {
			DayOutcome outcome = deadline.hasPassed() ? new DayFailure(day.date(), FailureReason.DEADLINE)
					: answer(day, deadline, watch);
			this.metrics.of(day.provider()).dayDone(outcome, System.nanoTime() - start);
			return outcome;
		}
		catch (InterruptedException ex) {
			// whoever asked has left: there is nobody to count the day for
			Thread.currentThread().interrupt();
			return new DayFailure(day.date(), FailureReason.DEADLINE);
		}
	}

	private DayOutcome answer(DayQuery day, Deadline deadline, QueryWatch watch) throws InterruptedException {
		try {
			return askWithRetries(day, deadline, watch, 1);
		}
		catch (RuntimeException ex) {
			return new DayFailure(day.date(), Failures.explain(ex).reason());
		}
	}

	private DayFares askWithRetries(DayQuery day, Deadline deadline, QueryWatch watch, int attempt)
			throws InterruptedException {
		ProviderPolicies decide = this.policies.of(day.provider());
		try {
			return askUnlessBroken(day, deadline, watch, decide);
		}
		catch (ProviderException failure) {
			Optional<Duration> delay = decide.retry().delayAfter(attempt, failure, deadline);
			if (delay.isEmpty()) {
				throw failure;
			}
			this.metrics.of(day.provider()).retried();
			Thread.sleep(delay.get());
			return askWithRetries(day, deadline, watch, attempt + 1);
		}
	}

	private DayFares askUnlessBroken(DayQuery day, Deadline deadline, QueryWatch watch, ProviderPolicies decide)
			throws InterruptedException {
		Breaker breaker = decide.breaker();
		Duration wait = breaker.admit(deadline).orElseThrow(Failures::open);
		while (wait.isPositive()) {
			Thread.sleep(wait);
			wait = breaker.admit(deadline).orElseThrow(Failures::open);
		}
		boolean told = false;
		try {
			DayFares fares = Turns.inTurn(decide, deadline, this.metrics.of(day.provider()),
					() -> ask(day, deadline, watch));
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

	private DayFares ask(DayQuery day, Deadline deadline, QueryWatch watch) throws InterruptedException {
		FareProvider provider = this.providers.get(day.provider());
		ProviderRequest request = provider.ask(day);
		try (AttemptWatch attempt = watch.attempt(day)) {
			try {
				ProviderResponse response = this.http.exchange(attempt.mark(request), deadline);
				DayFares fares = provider.read(day, response);
				attempt.succeeded();
				return fares;
			}
			catch (RuntimeException ex) {
				ProviderException failure = Failures.explain(ex);
				attempt.failed(failure);
				throw failure;
			}
		}
	}

}
