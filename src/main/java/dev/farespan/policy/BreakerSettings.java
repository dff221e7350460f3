package dev.farespan.policy;

import java.time.Duration;

/**
 * When a provider's circuit breaker opens, and for how long.
 *
 * @param failureRate share of failures at which it opens
 * @param window how many of the latest attempts are looked at
 * @param minAttempts how many there must have been
 * @param openFor how long nothing is asked
 */
public record BreakerSettings(Percentage failureRate, int window, int minAttempts, Duration openFor) {

	public BreakerSettings {
		if (failureRate.percent() <= 0) {
			throw new IllegalArgumentException("fares.breaker.failure-rate must be above 0%");
		}
		if (window < 1 || minAttempts < 1 || minAttempts > window) {
			throw new IllegalArgumentException("fares.breaker.min-attempts must be 1 to fares.breaker.window, not "
					+ minAttempts + " with a window of " + window);
		}
		if (!openFor.isPositive()) {
			throw new IllegalArgumentException("fares.breaker.open-for must be longer than 0, not " + openFor);
		}
	}

}
