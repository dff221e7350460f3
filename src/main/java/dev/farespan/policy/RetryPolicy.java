package dev.farespan.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

import dev.farespan.domain.Deadline;
import dev.farespan.provider.ProviderException;

/**
 * Whether a day is asked again, and after which pause: exponential with full jitter, so
 * that a hundred days that failed together do not come back together.
 *
 * @param maxAttempts the first included
 * @param baseDelay upper bound of the first pause; doubled for each further one
 * @param maxDelay upper bound of every pause, but for one the upstream asks for
 */
public record RetryPolicy(int maxAttempts, Duration baseDelay, Duration maxDelay) {

	public RetryPolicy {
		if (maxAttempts < 1) {
			throw new IllegalArgumentException("fares.retry.max-attempts must be at least 1, not " + maxAttempts);
		}
		if (baseDelay.isNegative() || maxDelay.compareTo(baseDelay) < 0) {
			throw new IllegalArgumentException("fares.retry.base-delay must be 0 or more and at most max-delay, not "
					+ baseDelay + " and " + maxDelay);
		}
	}

	/**
	 * The pause before the next attempt; empty when there is to be none.
	 * @param attempt how many there have been, this one included
	 */
	public Optional<Duration> delayAfter(int attempt, ProviderException failure, Deadline deadline) {
		return delayAfter(attempt, failure, deadline, ThreadLocalRandom.current());
	}

	Optional<Duration> delayAfter(int attempt, ProviderException failure, Deadline deadline, RandomGenerator random) {
		if (attempt >= this.maxAttempts || !failure.reason().isPassing()) {
			return Optional.empty();
		}
		Duration delay = Duration.ofNanos(random.nextLong(upperBound(attempt).toNanos() + 1));
		Duration asked = failure.retryAfter().orElse(Duration.ZERO);
		return Optional.of((asked.compareTo(delay) > 0) ? asked : delay).filter(deadline::allows);
	}

	private Duration upperBound(int attempt) {
		int doublings = Math.min(attempt - 1, 30);
		Duration doubled = this.baseDelay.multipliedBy(1L << doublings);
		return (doubled.compareTo(this.maxDelay) < 0) ? doubled : this.maxDelay;
	}

}
