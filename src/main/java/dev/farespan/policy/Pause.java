package dev.farespan.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import dev.farespan.domain.Deadline;
import dev.farespan.provider.ProviderException;

/**
 * A pause that a provider has asked for by {@code Retry-After}: it holds for every
 * request to it, not only for the one that was told.
 */
public final class Pause {

	/**
	 * A longer one is cut: an upstream that errs must not be able to close itself for
	 * ever. One request that is refused again begins the next.
	 */
	static final Duration LONGEST = Duration.ofMinutes(1);

	private final LongSupplier nanoClock;

	private final AtomicLong overAtNanos;

	public Pause() {
		this(System::nanoTime);
	}

	Pause(LongSupplier nanoClock) {
		this.nanoClock = nanoClock;
		this.overAtNanos = new AtomicLong(nanoClock.getAsLong());
	}

	/**
	 * Takes note of a failed request; of several pauses the last to end counts. What is
	 * refused for good, asks for none.
	 */
	public void note(ProviderException failure) {
		failure.retryAfter().filter((asked) -> failure.reason().isPassing()).ifPresent((asked) -> {
			Duration pause = (asked.compareTo(LONGEST) < 0) ? asked : LONGEST;
			long until = this.nanoClock.getAsLong() + pause.toNanos();
			this.overAtNanos.accumulateAndGet(until, (one, other) -> (other - one > 0) ? other : one);
		});
	}

	/** Zero when there is none. */
	public Duration remaining() {
		return Duration.ofNanos(Math.max(0, this.overAtNanos.get() - this.nanoClock.getAsLong()));
	}

	/**
	 * Asks to send a request. Zero: go on. Longer: ask again after that. Empty: not
	 * before the deadline.
	 */
	public Optional<Duration> sitOut(Deadline deadline) {
		return Optional.of(remaining()).filter((pause) -> pause.isZero() || deadline.allows(pause));
	}

	public boolean isOver() {
		return this.overAtNanos.get() - this.nanoClock.getAsLong() <= 0;
	}

	/** Ends it now. */
	public void end() {
		this.overAtNanos.set(this.nanoClock.getAsLong());
	}

}
