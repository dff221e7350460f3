package dev.farespan.policy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import dev.farespan.domain.Deadline;
import dev.farespan.provider.ProviderException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;

/**
 * Stops asking a failing upstream. While it is open a day fails at once; once it is half
 * open a few attempts probe the upstream and the other days wait for what they find, so
 * that the first query after an outage is answered whole.
 */
public final class Breaker {

	/** Every state that {@link #state()} may tell. */
	public static final List<String> STATES = List.of("closed", "open", "half_open");

	private static final int MAX_PROBES = 10;

	private static final Duration UNTIL_PROBED = Duration.ofMillis(50);

	private final CircuitBreaker breaker;

	public Breaker(String provider, BreakerSettings settings) {
		this.breaker = CircuitBreaker.of(provider,
				CircuitBreakerConfig.custom()
					.failureRateThreshold((float) settings.failureRate().percent())
					.slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
					.slidingWindowSize(settings.window())
					.minimumNumberOfCalls(settings.minAttempts())
					.waitDurationInOpenState(settings.openFor())
					.permittedNumberOfCallsInHalfOpenState(Math.min(MAX_PROBES, settings.minAttempts()))
					.writableStackTraceEnabled(false)
					.build());
	}

	/**
	 * Asks to make an attempt. Zero: go on, and say how it ended. Longer: ask again after
	 * that. Empty: not now, since it is open, or the probes will not be back before the
	 * deadline.
	 */
	public Optional<Duration> admit(Deadline deadline) {
		if (this.breaker.tryAcquirePermission()) {
			return Optional.of(Duration.ZERO);
		}
		return (this.breaker.getState() == State.OPEN) ? Optional.empty()
				: Optional.of(UNTIL_PROBED).filter(deadline::allows);
	}

	public void succeeded() {
		this.breaker.onSuccess(0, TimeUnit.NANOSECONDS);
	}

	/**
	 * An admitted attempt failed: only what a later attempt may cure counts against the
	 * upstream.
	 */
	public void failed(ProviderException failure) {
		if (failure.reason().isPassing()) {
			this.breaker.onError(0, TimeUnit.NANOSECONDS, failure);
		}
		else {
			abandoned();
		}
	}

	/** An admitted attempt ended without telling anything of the upstream. */
	public void abandoned() {
		this.breaker.releasePermission();
	}

	/**
	 * Without asking, an open one stays open: it is half open once somebody asks again.
	 */
	public String state() {
		return this.breaker.getState().name().toLowerCase(Locale.ROOT);
	}

	public boolean isOpen() {
		return this.breaker.getState() == State.OPEN;
	}

}
