package dev.farespan.cache;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Remembering answered days.
 *
 * @param enabled whether answered days are remembered and askers of the same day share an
 * answer
 * @param ttl how long an answered day is good for, at most
 * @param staleWhileRevalidate how much longer it is told while a newer answer is asked
 * for
 * @param staleIfError how much longer it is told where asking fails
 * @param maxDays how many days are remembered at most
 * @param redis the shared second level
 */
public record CacheSettings(boolean enabled, Duration ttl, Duration staleWhileRevalidate, Duration staleIfError,
		int maxDays, @Nullable Redis redis) {

	/** No operator's prices hold for so long. */
	private static final Duration LONGEST = Duration.ofDays(30);

	public CacheSettings {
		require("ttl", ttl);
		require("stale-while-revalidate", staleWhileRevalidate);
		require("stale-if-error", staleIfError);
		if (maxDays < 1) {
			throw new IllegalArgumentException("fares.cache.max-days must be at least 1, not " + maxDays);
		}
	}

	private static void require(String name, Duration duration) {
		if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException(
					"fares.cache." + name + " must be 0 to " + LONGEST.toDays() + " days, not " + duration);
		}
	}

	/** How long past its time a day is of use. */
	Duration longestStale() {
		return (this.staleIfError.compareTo(this.staleWhileRevalidate) > 0) ? this.staleIfError
				: this.staleWhileRevalidate;
	}

	/**
	 * The shared second level.
	 *
	 * @param url of the Redis server, with its password if it has one; without one there
	 * is no second level
	 * @param timeout how long it is waited for before each replica goes on by itself
	 */
	public record Redis(@Nullable String url, Duration timeout) {

		public Redis {
			if (timeout.toMillis() < 1) {
				throw new IllegalArgumentException("fares.cache.redis.timeout must be at least 1ms, not " + timeout);
			}
		}

		@Override
		public String toString() {
			return "Redis[url=" + ((this.url != null) ? "***" : null) + ", timeout=" + this.timeout + "]";
		}

	}

}
