package dev.farespan.policy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.farespan.domain.SearchLimits;

/** What a query is told at the door. */
public sealed interface Admission {

	/**
	 * How long a query may hold its place, and an answer take to be written: who has not
	 * read by then is cut off.
	 */
	static Duration longest(SearchLimits limits) {
		return limits.deadline().plus(Duration.ofSeconds(5));
	}

	/** It is let in, and has to close its place in the end. */
	final class Place implements Admission, AutoCloseable {

		private final AtomicBoolean left = new AtomicBoolean();

		private final Runnable whenLeft;

		Place(Runnable whenLeft) {
			this.whenLeft = whenLeft;
		}

		/** Gives up the place; a second time does nothing. */
		@Override
		public void close() {
			if (this.left.compareAndSet(false, true)) {
				this.whenLeft.run();
			}
		}

	}

	/**
	 * It is not let in.
	 *
	 * @param reason why
	 * @param retryAfter as long as a query has held its place of late: by then most of
	 * those that do now are over
	 */
	record Refusal(Reason reason, Duration retryAfter) implements Admission {

		/** In whole seconds, at least one. */
		public long retryAfterSeconds() {
			return Math.max(1, this.retryAfter.plusNanos(999_999_999).toSeconds());
		}

	}

	/** Why a query is refused. */
	enum Reason {

		/** Every place is taken. */
		FULL,
		/** What is left is kept for callers that have less. */
		SHARE;

		/** The name in meters. */
		public String label() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** Of all there are. */
		public static List<String> labels() {
			return Arrays.stream(values()).map(Reason::label).toList();
		}

	}

}
