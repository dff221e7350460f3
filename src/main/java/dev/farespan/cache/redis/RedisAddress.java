package dev.farespan.cache.redis;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

import io.lettuce.core.RedisURI;

/** Where Redis is. What may hold a password is never shown. */
public final class RedisAddress {

	private static final Set<String> SCHEMES = Set.of("redis", "rediss");

	private final RedisURI uri;

	private RedisAddress(RedisURI uri) {
		this.uri = uri;
	}

	/**
	 * Reads {@code redis://user:password@host:port/database}, of which scheme and host
	 * must be there, or {@code rediss} for TLS.
	 * @throws IllegalArgumentException with a message that repeats nothing of it
	 */
	public static RedisAddress parse(String url) {
		try {
			URI parsed = URI.create(url.strip());
			if (SCHEMES.contains(String.valueOf(parsed.getScheme())) && parsed.getHost() != null) {
				return new RedisAddress(RedisURI.create(parsed));
			}
		}
		catch (IllegalArgumentException ex) {
			// its message repeats the URL, and with it the password
		}
		throw new IllegalArgumentException("it must be written redis://host:port, or rediss://host:port for TLS, with"
				+ " user:password@ before the host and /number of the database behind the port where they are needed;"
				+ " what is written there is not repeated, since it may hold a password");
	}

	/** For the client, with the time that connecting may take. */
	RedisURI uri(Duration timeout) {
		RedisURI copy = RedisURI.builder(this.uri).build();
		copy.setTimeout(timeout);
		return copy;
	}

	@Override
	public String toString() {
		return this.uri.getHost() + ":" + this.uri.getPort();
	}

}
