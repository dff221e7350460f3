package dev.farespan.bench.load;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * The moments at which travellers come: independently of each other, so many a second on
 * average (a Poisson process). Equal seeds, equal moments.
 */
final class Arrivals {

	private static final double NANOS = 1e9;

	private final RandomGenerator random;

	private final double ratePerSecond;

	private final long howLongNanos;

	private double next;

	Arrivals(double ratePerSecond, Duration howLong, long seed) {
		this.random = new Random(seed);
		this.ratePerSecond = ratePerSecond;
		this.howLongNanos = howLong.toNanos();
	}

	/** Nanoseconds since the start; −1 when nobody comes any more. */
	synchronized long next() {
		this.next += this.random.nextExponential() / this.ratePerSecond * NANOS;
		return (this.next < this.howLongNanos) ? (long) this.next : -1;
	}

}
