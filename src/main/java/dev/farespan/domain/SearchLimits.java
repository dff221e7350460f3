package dev.farespan.domain;

import java.time.Duration;

/**
 * What one query may use.
 *
 * @param width days in flight for one query
 * @param deadline for the whole query
 * @param attemptTimeout for one attempt at a day, from connecting to the last byte
 * @param maxConnections upstream connections of the whole process
 */
public record SearchLimits(int width, Duration deadline, Duration attemptTimeout, int maxConnections) {

	public SearchLimits {
		require(width > 0, "width must be at least 1", width);
		require(isBounded(deadline), "deadline must be longer than 0 and at most a day", deadline);
		require(isBounded(attemptTimeout), "attempt-timeout must be longer than 0 and at most a day", attemptTimeout);
		require(maxConnections > 0, "max-connections must be at least 1", maxConnections);
	}

	private static boolean isBounded(Duration duration) {
		return duration.isPositive() && duration.compareTo(Duration.ofDays(1)) <= 0;
	}

	private static void require(boolean holds, String rule, Object value) {
		if (!holds) {
			throw new IllegalArgumentException("fares.search." + rule + ", not " + value);
		}
	}

}
