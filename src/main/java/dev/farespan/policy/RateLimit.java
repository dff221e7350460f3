package dev.farespan.policy;

import java.time.Duration;
import java.util.Optional;

import dev.farespan.domain.Deadline;
import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;

/**
 * A provider's rate: each request takes a token, and says how long it has to wait for it.
 */
public final class RateLimit {

	public static final RateLimit NONE = new RateLimit(null, Duration.ZERO);

	private final @Nullable Bucket bucket;

	private final Duration perRequest;

	private RateLimit(@Nullable Bucket bucket, Duration perRequest) {
		this.bucket = bucket;
		this.perRequest = perRequest;
	}

	/** A limit that lets so many requests go at once after a pause. */
	public static RateLimit of(Rate rate, int burst) {
		return new RateLimit(Bucket.builder()
			.addLimit((limit) -> limit.capacity(burst).refillGreedy(rate.requests(), rate.per()))
			.withNanosecondPrecision()
			.build(), rate.per().dividedBy(rate.requests()));
	}

	/**
	 * Whether a request can be sent before the deadline when so many are to be sent
	 * before it. It takes nothing: it spares those a wait who would wait in vain.
	 */
	public boolean canServe(int ahead, Deadline deadline) {
		return this.bucket == null
				|| deadline.allows(Duration.ofNanos(this.bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill())
					.plus(this.perRequest.multipliedBy(ahead)));
	}

	/**
	 * Takes a token. Zero: send now. Longer: send after that. Empty: it would not come
	 * before the deadline, none taken.
	 */
	public Optional<Duration> reserve(Deadline deadline) {
		if (this.bucket == null) {
			return Optional.of(Duration.ZERO).filter(deadline::allows);
		}
		if (!deadline.allows(Duration.ofNanos(this.bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()))) {
			return Optional.empty();
		}
		Duration wait = Duration.ofNanos(this.bucket.consumeIgnoringRateLimits(1));
		if (!deadline.allows(wait)) {
			// others were quicker between the question and the taking
			giveBack();
			return Optional.empty();
		}
		return Optional.of(wait);
	}

	/** Returns the token of a request that was not sent. */
	public void giveBack() {
		if (this.bucket != null) {
			this.bucket.addTokens(1);
		}
	}

}
