package dev.farespan.bench.run;

import java.time.Duration;

import dev.farespan.bench.sample.Clock;

/** The time of a comparison. */
final class Budget {

	private final double end;

	Budget(Duration limit) {
		this.end = Clock.now() + limit.toMillis() / 1000.0;
	}

	/** Whether something that takes so long still fits. */
	boolean has(Duration needed) {
		return Clock.now() + needed.toMillis() / 1000.0 <= this.end;
	}

}
