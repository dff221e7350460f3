package dev.farespan.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.farespan.domain.Availability;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayQuery;
import dev.farespan.domain.Fare;
import dev.farespan.domain.Remembered;

/**
 * Answered days in this process's heap, bounded by what they weigh, and how long each is
 * good for.
 */
public final class DayMemory {

	/** What goes on sale next is not known to the minute. */
	static final Duration NOT_ON_SALE_TTL = Duration.ofSeconds(60);

	/**
	 * Days that were asked for together do not all grow old together: the shortest of
	 * their lives is this share of the longest.
	 */
	static final double LEAST_LIFE = 0.8;

	private final CacheSettings settings;

	private final Cache<DayQuery, Entry> days;

	/**
	 * A memory.
	 * @param maxBytes what it may take at most, whatever the settings say of days
	 */
	public DayMemory(CacheSettings settings, long maxBytes) {
		this.settings = settings;
		long most = Math.min(maxBytes, (long) settings.maxDays() * DayWeight.MOST_BYTES);
		// by their bytes alone, small days would be more than so many
		int least = Math.toIntExact(Math.ceilDiv(most, settings.maxDays()));
		this.days = Caffeine.newBuilder()
			.maximumWeight(most)
			.<DayQuery, Entry>weigher((day, entry) -> Math.max(least, DayWeight.of(entry.day().fares())))
			.expireAfter(Expiry.<DayQuery, Entry>creating((day, entry) -> entry.keptFor()))
			// a hundred days are looked up a query: upkeep is no work for other threads
			.executor(Runnable::run)
			.build();
	}

	/** How many days are remembered, more or less. */
	public long size() {
		return this.days.estimatedSize();
	}

	/**
	 * What is remembered of a day.
	 * @param notBefore what was answered earlier is no use
	 */
	Recall recall(DayQuery day, Instant notBefore, Instant now) {
		Entry entry = this.days.getIfPresent(day);
		if (entry == null || entry.day().answeredAt().isBefore(notBefore)) {
			return Recall.NOTHING;
		}
		Duration overdue = Duration.between(entry.freshUntil(), now);
		if (overdue.isNegative()) {
			return new Recall(entry.day().told(now, false), Recall.Use.TELL);
		}
		DayFares stale = entry.day().told(now, true);
		if (overdue.compareTo(this.settings.staleWhileRevalidate()) < 0) {
			return new Recall(stale, Recall.Use.TELL_AND_ASK);
		}
		return (overdue.compareTo(this.settings.staleIfError()) < 0)
				? new Recall(stale, Recall.Use.ONLY_INSTEAD_OF_A_FAILURE) : Recall.NOTHING;
	}

	void put(DayQuery day, RememberedDay answered, Instant now) {
		Duration life = life(answered.fares());
		var freshUntil = answered.answeredAt().plus(jittered(life));
		Duration kept = Duration.between(now, freshUntil).plus(this.settings.longestStale());
		if (kept.isPositive()) {
			this.days.put(day, new Entry(answered, freshUntil, kept));
		}
	}

	/** How long others may find it. */
	Duration keptFor(DayFares fares) {
		return life(fares).plus(this.settings.longestStale());
	}

	private Duration life(DayFares fares) {
		Duration ttl = this.settings.ttl();
		return (fares.availability() == Availability.NOT_ON_SALE && ttl.compareTo(NOT_ON_SALE_TTL) > 0)
				? NOT_ON_SALE_TTL : ttl;
	}

	private static Duration jittered(Duration life) {
		double share = LEAST_LIFE + (1 - LEAST_LIFE) * ThreadLocalRandom.current().nextDouble();
		return Duration.ofNanos((long) (life.toNanos() * share));
	}

	/**
	 * A day in memory.
	 *
	 * @param keptFor how long it is of any use
	 */
	private record Entry(RememberedDay day, Instant freshUntil, Duration keptFor) {
	}

}
