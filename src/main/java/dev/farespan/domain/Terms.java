package dev.farespan.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * What a caller grants a query.
 *
 * @param deadline until when
 * @param maxAge how old a remembered answer may be; zero asks upstream anew
 */
public record Terms(Deadline deadline, Duration maxAge) {

	/** Answers of any age that is told at all. */
	public static final Duration ANY_AGE = Duration.ofSeconds(Long.MAX_VALUE);

	public Terms {
		if (maxAge.isNegative()) {
			throw new IllegalArgumentException("no answer is younger than 0, which " + maxAge + " asks for");
		}
	}

	/** The earliest moment from which an answer is good enough. */
	public Instant notBefore(Instant now) {
		return this.maxAge.equals(ANY_AGE) ? Instant.MIN : now.minus(this.maxAge);
	}

	/** Until the deadline, with answers of any age. */
	public static Terms until(Deadline deadline) {
		return new Terms(deadline, ANY_AGE);
	}

}
