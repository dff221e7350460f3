package dev.farespan.cache;

import java.time.Duration;
import java.time.Instant;

import dev.farespan.domain.DayFares;
import dev.farespan.domain.Remembered;

/**
 * A day's answer as it is kept.
 *
 * @param fares as the provider told them, not marked as remembered
 * @param answeredAt when the provider answered
 */
public record RememberedDay(DayFares fares, Instant answeredAt) {

	/** The answer as it is told later, with its age. */
	DayFares told(Instant now, boolean stale) {
		Duration age = Duration.between(this.answeredAt, now);
		// another replica's clock may be a little ahead
		return this.fares.remembered(new Remembered(age.isNegative() ? Duration.ZERO : age, stale));
	}

}
