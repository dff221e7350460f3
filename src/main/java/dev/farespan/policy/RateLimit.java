package dev.farespan.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import dev.farespan.domain.Deadline;
import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;

/**
 * A provider's rate: each request takes a token, and says how long it has to wait for it.
 * Where replicas share the rate, a request takes one of theirs too: then all of them
 * together keep to it, and each does by itself whatever becomes of what they share.
 */
public final class RateLimit {

	public static final RateLimit NONE = new RateLimit(null, Duration.ZERO, null);

	private final @Nullable Bucket bucket;

	private final Duration perRequest;

	private final @Nullable SharedRate shared;

	private RateLimit(@Nullable Bucket bucket, Duration perRequest, @Nullable SharedRate shared) {
		this.bucket = bucket;
		this.perRequest = perRequest;
		this.shared = shared;
	}

	/** A limit that lets so many requests go at once after a pause. */
	public static RateLimit of(Rate rate, int burst) {
		return of(rate, burst, null);
	}

	/**
	 * The same, shared.
	 * @param shared of the same rate and burst; none where there is one replica
	 */
	public static RateLimit of(Rate rate, int burst, @Nullable SharedRate shared) {
		return new RateLimit(Bucket.builder()
			.addLimit((limit) -> limit.capacity(burst).refillGreedy(rate.requests(), rate.per()))
			.withNanosecondPrecision()
			.build(), rate.per().dividedBy(rate.requests()), shared);
	}

	/**
	 * Whether a request can be sent before the deadline when so many are to be sent
	 * before it, as far as this replica can tell. It takes nothing: it spares those a
	 * wait who would wait in vain.
	 */
	public boolean canServe(int ahead, Deadline deadline) {
		return this.bucket == null
				|| deadline.allows(Duration.ofNanos(this.bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill())
					.plus(this.perRequest.multipliedBy(ahead)));
	}

	/**
	 * Takes a token. Empty: it would not come before the deadline, none taken. The
	 * promise is kept already where nothing is shared; else it ends by itself, soon, and
	 * never with an exception.
	 */
	public CompletionStage<Optional<Token>> reserve(Deadline deadline) {
		Optional<Token> own = reserveHere(deadline);
		SharedRate others = this.shared;
		if (others == null || own.isEmpty()) {
			return CompletableFuture.completedFuture(own);
		}
		return others.take(deadline.remaining()).thenApply((answer) -> both(own.get(), answer, deadline));
	}

	private Optional<Token> reserveHere(Deadline deadline) {
		if (this.bucket == null) {
			return deadline.hasPassed() ? Optional.empty() : Optional.of(new Token(Duration.ZERO, false));
		}
		if (!deadline.allows(Duration.ofNanos(this.bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()))) {
			return Optional.empty();
		}
		var token = new Token(Duration.ofNanos(this.bucket.consumeIgnoringRateLimits(1)), false);
		// others may have been quicker between the question and the taking
		return inTime(token, deadline);
	}

	private Optional<Token> both(Token own, SharedRate.Answer answer, Deadline deadline) {
		return switch (answer) {
			case SharedRate.Answer.Taken(Duration wait) ->
				inTime(new Token((wait.compareTo(own.sendAfter) < 0) ? own.sendAfter : wait, true), deadline);
			case SharedRate.Answer.Unknown _ -> inTime(own, deadline);
			case SharedRate.Answer.TooLate _ -> {
				own.giveBack();
				yield Optional.empty();
			}
		};
	}

	private static Optional<Token> inTime(Token token, Deadline deadline) {
		if (deadline.allows(token.sendAfter)) {
			return Optional.of(token);
		}
		token.giveBack();
		return Optional.empty();
	}

	/** Returns the token of a request that is not sent, if it ever gets one. */
	public static void giveBack(CompletionStage<Optional<Token>> promised) {
		promised.thenAccept((token) -> token.ifPresent(Token::giveBack));
	}

	/** Leave to send one request, after a while. */
	public final class Token {

		private final Duration sendAfter;

		private final boolean isShared;

		private boolean isReturned;

		private Token(Duration sendAfter, boolean isShared) {
			this.sendAfter = sendAfter;
			this.isShared = isShared;
		}

		/** Zero: send now. */
		public Duration sendAfter() {
			return this.sendAfter;
		}

		/** Of a request that is not sent; a second time does nothing. */
		public void giveBack() {
			synchronized (this) {
				if (this.isReturned) {
					return;
				}
				this.isReturned = true;
			}
			if (RateLimit.this.bucket != null) {
				RateLimit.this.bucket.addTokens(1);
			}
			if (this.isShared && RateLimit.this.shared != null) {
				RateLimit.this.shared.giveBack();
			}
		}

	}

}
