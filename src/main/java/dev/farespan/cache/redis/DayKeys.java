package dev.farespan.cache.redis;

import dev.farespan.domain.DayQuery;

/**
 * Under which keys a day is kept, and the lease of whoever asks for it. The format's
 * version is a part of them: replicas of two versions do not meet. The braces keep the
 * two in one place where Redis is spread over several.
 */
final class DayKeys {

	static final String PREFIX = "farespan:" + DayCodec.VERSION + ":";

	private DayKeys() {
	}

	static String[] of(DayQuery day) {
		String name = "{" + plain(day.provider()) + ":" + plain(day.from().id()) + ":" + plain(day.to().id()) + ":"
				+ day.date() + ":" + day.currency().getCurrencyCode() + "}";
		return new String[] { PREFIX + "day:" + name, PREFIX + "lease:" + name };
	}

	/** Without what divides the parts of a key. */
	static String plain(String part) {
		return part.replace("%", "%25").replace(":", "%3A").replace("{", "%7B").replace("}", "%7D");
	}

}
