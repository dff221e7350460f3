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
		requirePositive(width > 0, "width must be at least 1", width);
		requirePositive(deadline.isPositive(), "deadline must be longer than 0", deadline);
		requirePositive(attemptTimeout.isPositive(), "attempt-timeout must be longer than 0", attemptTimeout);
		requirePositive(maxConnections > 0, "max-connections must be at least 1", maxConnections);
	}

	private static void requirePositive(boolean holds, String rule, Object value) {
		if (!holds) {
			throw new IllegalArgumentException("fares.search." + rule + ", not " + value);
		}
	}

}
