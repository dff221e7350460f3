package dev.farespan.policy;

import java.time.Duration;

import dev.farespan.domain.Deadline;

/** Deadlines on a clock that stands still. */
final class Moments {

	private Moments() {
	}

	static Deadline in(Duration duration) {
		return Deadline.after(duration, () -> 0);
	}

	static Deadline far() {
		return in(Duration.ofDays(1));
	}

	static Deadline past() {
		return in(Duration.ZERO);
	}

}
