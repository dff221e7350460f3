package dev.farespan.security;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

import dev.farespan.policy.Quota;
import dev.farespan.policy.Rate;

/** A key that is taken here: of the key itself there is only the hash. */
final class ApiKey {

	private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,39}");

	private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

	/** What an empty text hashes to: where the key was forgotten. */
	private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

	private final String name;

	private final byte[] hash;

	private final Quota quota;

	private ApiKey(String name, byte[] hash, Quota quota) {
		this.name = name;
		this.hash = hash;
		this.quota = quota;
	}

	/** Complains without repeating what is configured: it might be the key itself. */
	static ApiKey of(String name, ApiKeySettings settings) {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException(
					"a key's name has 1 to 40 of a to z, 0 to 9, '-', '_' and '.', and begins with one of the former");
		}
		String hash = Objects.requireNonNullElse(settings.sha256(), "").strip();
		if (!HASH.matcher(hash).matches()) {
			throw new IllegalArgumentException(
					"sha256 must be the SHA-256 of the key in 64 hexadecimal digits, but has " + hash.length()
							+ " characters; printf %s \"$KEY\" | openssl dgst -sha256 -r makes it");
		}
		if (hash.equalsIgnoreCase(OF_NOTHING)) {
			throw new IllegalArgumentException("sha256 is that of an empty key");
		}
		return new ApiKey(name, HexFormat.of().parseHex(hash), quota(settings));
	}

	private static Quota quota(ApiKeySettings settings) {
		String written = Objects.requireNonNullElse(settings.rate(), "");
		if (written.isBlank()) {
			return Quota.NONE;
		}
		Rate rate = Rate.valueOf(written);
		int burst = (settings.burst() != null) ? settings.burst() : Math.toIntExact(rate.requests());
		return Quota.of(rate, burst);
	}

	String name() {
		return this.name;
	}

	/** In a time that says nothing of where the two differ. */
	boolean hasHash(byte[] other) {
		return MessageDigest.isEqual(this.hash, other);
	}

	/** Zero where it may ask now, which is counted; else how long it has to wait. */
	Duration ask() {
		return this.quota.ask();
	}

}
