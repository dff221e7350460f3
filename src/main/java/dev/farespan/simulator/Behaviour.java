package dev.farespan.simulator;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How late the operator answers and how often it fails: drawn from the seed, the day
 * asked for and how many searches that day has had, so that runs repeat and a second
 * request for a day draws anew.
 */
final class Behaviour {

	private static final long LATENCY_PURPOSE = 5;

	private static final long ERROR_PURPOSE = 6;

	/** ln 5 over the normal distribution's 99th percentile. */
	private static final double SIGMA = StrictMath.log(5) / 2.3263;

	private static final double MAX_TIMES_MEDIAN = 50;

	/** Days so many years apart that nobody asks for both share a count. */
	private static final int COUNTS = 2048;

	private final SimulatorSettings settings;

	private final AtomicLongArray searches = new AtomicLongArray(COUNTS);

	Behaviour(SimulatorSettings settings) {
		this.settings = settings;
	}

	/** What becomes of this day's next search. */
	Fate next(LocalDate date) {
		return fate(date, this.searches.getAndIncrement((int) Math.floorMod(date.toEpochDay(), (long) COUNTS)));
	}

	/** What becomes of a day's search, the first of which is number 0. */
	Fate fate(LocalDate date, long number) {
		boolean fails = Draws.of(this.settings.seed(), ERROR_PURPOSE, date.toEpochDay(), number)
			.chance(this.settings.errors().share());
		return new Fate(delay(date, number), fails);
	}

	private Duration delay(LocalDate date, long number) {
		Duration median = this.settings.latency();
		if (median.isZero()) {
			return Duration.ZERO;
		}
		return switch (this.settings.spread()) {
			case FIXED -> median;
			case LOGNORMAL -> {
				Draws draws = Draws.of(this.settings.seed(), LATENCY_PURPOSE, date.toEpochDay(), number);
				double times = Math.min(MAX_TIMES_MEDIAN, StrictMath.exp(SIGMA * draws.gaussian()));
				yield Duration.ofNanos((long) (median.toNanos() * times));
			}
		};
	}

}
