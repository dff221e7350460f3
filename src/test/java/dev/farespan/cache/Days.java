package dev.farespan.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

import dev.farespan.domain.Availability;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayQuery;
import dev.farespan.domain.Deadline;
import dev.farespan.domain.Samples;
import dev.farespan.domain.Terms;

/** Questions, answers and terms to try a cache with. */
final class Days {

	static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

	static final Duration TTL = Duration.ofMinutes(10);

	static final Duration REVALIDATE = Duration.ofMinutes(5);

	static final Duration IF_ERROR = Duration.ofHours(1);

	static final CacheSettings SETTINGS = keeping(1000);

	private Days() {
	}

	static CacheSettings keeping(int maxDays) {
		return new CacheSettings(true, TTL, REVALIDATE, IF_ERROR, maxDays, null);
	}

	static DayQuery query(int index) {
		return new DayQuery("regiojet", Samples.PRAGUE, Samples.BRNO, Samples.FIRST.plusDays(index), Samples.EUR);
	}

	static DayFares priced(int index) {
		return Samples.priced(index, "9.90");
	}

	static DayFares notOnSale(int index) {
		return Samples.unpriced(index, Availability.NOT_ON_SALE, 0);
	}

	/** On a clock that stands still. */
	static Deadline in(Duration duration) {
		return Deadline.after(duration, () -> 0);
	}

	static Terms terms() {
		return Terms.until(in(Duration.ofSeconds(10)));
	}

	static Terms anew() {
		return new Terms(in(Duration.ofSeconds(10)), Duration.ZERO);
	}

	static Terms late() {
		return Terms.until(in(Duration.ZERO));
	}

	/** The flight that whoever has this claim leads. */
	static Flight led(Claim claim) {
		return Objects.requireNonNull(claim.toLead());
	}

	/** A time of day that stands still until it is moved. */
	static final class Now extends Clock {

		private volatile Instant now = START;

		void pass(Duration duration) {
			this.now = this.now.plus(duration);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
