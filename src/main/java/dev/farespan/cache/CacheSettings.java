package dev.farespan.cache;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Remembering answered days. Bound; so far only {@code ttl} is acted on, as the age at
 * which callers ask anew.
 *
 * @param enabled whether answered days are remembered and askers of the same day share an
 * answer
 * @param ttl how long an answered day is good for
 * @param maxDays how many days are remembered at most
 */
public record CacheSettings(boolean enabled, Duration ttl, int maxDays, @Nullable Redis redis) {

	public CacheSettings {
		if (ttl.isNegative() || maxDays < 1) {
			throw new IllegalArgumentException(
					"fares.cache.ttl must not be negative and max-days at least 1, not " + ttl + " and " + maxDays);
		}
	}

	/**
	 * The shared second level.
	 *
	 * @param url of the Redis server; without one there is no second level
	 */
	public record Redis(@Nullable URI url) {
	}

}
