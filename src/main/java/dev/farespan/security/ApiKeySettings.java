package dev.farespan.security;

import org.jspecify.annotations.Nullable;

/**
 * A key as it is configured.
 *
 * @param sha256 the SHA-256 of the key, in 64 hexadecimal digits
 * @param rate how often it may ask, such as 10/s; without one as often as it likes
 * @param burst how many requests at once after a pause; by default as many as the rate
 * has in its time
 */
public record ApiKeySettings(@Nullable String sha256, @Nullable String rate, @Nullable Integer burst) {

	/** Not the hash, though nobody gets from it to the key. */
	@Override
	public String toString() {
		return "ApiKeySettings[rate=" + this.rate + ", burst=" + this.burst + "]";
	}

}
