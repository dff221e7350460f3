package dev.farespan.cache;

import java.time.Duration;

import dev.farespan.domain.Deadline;

/**
 * That of whoever waits longest for a flight. It moves as others join, unless whoever
 * leads cannot stay.
 */
final class FlightDeadline {

	/** How much sooner than its own an asker puts up with, where it does not move. */
	private static final Duration TOLERANCE = Duration.ofMillis(500);

	private final Deadline first;

	private Deadline latest;

	private boolean kept;

	FlightDeadline(Deadline first) {
		this.first = first;
		this.latest = first;
	}

	synchronized Deadline latest() {
		return this.latest;
	}

	/** Goes back to the first one, should somebody have been quicker to join. */
	synchronized void keep() {
		this.latest = this.first;
		this.kept = true;
	}

	synchronized boolean isKept() {
		return this.kept;
	}

	/** Moves it where it has to; false when it cannot be moved, and would be too soon. */
	synchronized boolean reaches(Deadline wanted) {
		if (this.kept) {
			return !wanted.isLaterThan(this.latest, TOLERANCE);
		}
		this.latest = this.latest.orLater(wanted);
		return true;
	}

}
