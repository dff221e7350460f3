package dev.farespan.policy;

import java.time.Duration;

import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody may ask this replica. Unlike a provider's {@link RateLimit} nobody
 * waits for a turn: who asks too often is told when to come again.
 */
public final class Quota {

	public static final Quota NONE = new Quota(null);

	private final @Nullable Bucket bucket;

	private Quota(@Nullable Bucket bucket) {
		this.bucket = bucket;
	}

	/** One that lets so many requests go at once after a pause. */
	public static Quota of(Rate rate, int burst) {
		if (burst < 1) {
			throw new IllegalArgumentException("a burst is at least 1");
		}
		return new Quota(Bucket.builder()
			.addLimit((limit) -> limit.capacity(burst).refillGreedy(rate.requests(), rate.per()))
			.withNanosecondPrecision()
			.build());
	}

	/** Zero: it may ask now, and that is counted. Else how long until it may. */
	public Duration ask() {
		return (this.bucket == null) ? Duration.ZERO
				: Duration.ofNanos(this.bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
	}

}
