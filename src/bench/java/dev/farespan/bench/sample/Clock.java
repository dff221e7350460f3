package dev.farespan.bench.sample;

import java.time.Instant;

/**
 * The one clock of the comparison: seconds since 1970. It is set by the wall once and then
 * only ever goes forward, whatever becomes of the wall's.
 */
public final class Clock {

	private static final double NANOS = 1e9;

	private static final long ANCHOR = System.nanoTime();

	// one anchor for the process is what it is for
	@SuppressWarnings("TimeInStaticInitializer")
	private static final double ANCHORED_AT = seconds(Instant.now());

	private Clock() {
	}

	/** Seconds since 1970, to the microsecond. */
	public static double now() {
		return at(System.nanoTime());
	}

	/** The same for a moment already taken with {@link System#nanoTime()}. */
	public static double at(long nanoTime) {
		return ANCHORED_AT + (nanoTime - ANCHOR) / NANOS;
	}

	private static double seconds(Instant instant) {
		return instant.getEpochSecond() + instant.getNano() / NANOS;
	}

}
