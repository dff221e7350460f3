package dev.farespan.domain;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The moment by which a whole query is answered: fixed once, handed down to all that
 * waits. It is counted on a clock that never jumps, not on the time of day.
 */
public final class Deadline {

	/** It does not come. */
	public static final Deadline NEVER = new Deadline(Long.MAX_VALUE, () -> 0);

	private final long atNanos;

	private final LongSupplier nanoClock;

	private Deadline(long atNanos, LongSupplier nanoClock) {
		this.atNanos = atNanos;
		this.nanoClock = nanoClock;
	}

	public static Deadline after(Duration duration) {
		return after(duration, System::nanoTime);
	}

	/** A deadline on a clock of the caller's choice, in nanoseconds from any origin. */
	public static Deadline after(Duration duration, LongSupplier nanoClock) {
		return new Deadline(nanoClock.getAsLong() + duration.toNanos(), nanoClock);
	}

	/** Never negative: zero once the moment has come. */
	public Duration remaining() {
		return Duration.ofNanos(Math.max(0, this.atNanos - this.nanoClock.getAsLong()));
	}

	public boolean hasPassed() {
		return remaining().isZero();
	}

	/** Whether something that takes this long can still be over in time. */
	public boolean allows(Duration duration) {
		return duration.compareTo(remaining()) < 0;
	}

	/** The later of two on the same clock. */
	public Deadline orLater(Deadline other) {
		return (other.atNanos - this.atNanos > 0) ? other : this;
	}

	/** Whether it comes later than another on the same clock, by more than that. */
	public boolean isLaterThan(Deadline other, Duration by) {
		return this.atNanos - other.atNanos > by.toNanos();
	}

	/** The shorter of a timeout and what remains. */
	public Duration bound(Duration timeout) {
		Duration remaining = remaining();
		return timeout.compareTo(remaining) < 0 ? timeout : remaining;
	}

}
