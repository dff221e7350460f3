package dev.farespan.domain;

import java.time.Duration;

/**
 * That a day's answer was not asked for just now.
 *
 * @param age since the provider answered
 * @param stale whether it is older than answers are meant to be told
 */
public record Remembered(Duration age, boolean stale) {

	public Remembered {
		if (age.isNegative()) {
			throw new IllegalArgumentException("an answer is not from the future: " + age);
		}
	}

}
