package dev.farespan.security;

import java.time.Duration;

import dev.farespan.policy.Quota;
import dev.farespan.policy.Rate;

/**
 * How the keys of a token's issuer are fetched. They are remembered; but anybody can make
 * up a token whose key nobody has heard of, and each would have them fetched anew.
 */
public final class TokenKeys {

	/** What a fetch may take. */
	public static final Duration WITHIN = Duration.ofSeconds(2);

	/** Why there is none. */
	public static final String TOO_OFTEN = "the issuer's keys were fetched just now";

	private TokenKeys() {
	}

	/**
	 * How often they are fetched: enough for keys that change, and issuers that come
	 * back.
	 * @param atOnce after a pause: as many as wait for no other
	 */
	public static Quota quota(int atOnce) {
		return Quota.of(new Rate(12, Duration.ofMinutes(1)), atOnce);
	}

}
