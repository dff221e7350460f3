package dev.farespan.simulator;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * What a request gets, and when; the answer is put together when it is due.
 *
 * @param search whether the request is a search, and so counts
 */
record Reply(Duration delay, Supplier<Answer> answer, boolean search) {

	static Reply now(Answer answer) {
		return new Reply(Duration.ZERO, () -> answer, false);
	}

}
