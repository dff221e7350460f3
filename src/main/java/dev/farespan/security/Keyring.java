package dev.farespan.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** The keys that are taken here. */
public final class Keyring {

	/** Each is compared at every request, and has meters of its own. */
	private static final int MAX_KEYS = 1000;

	/** Longer ones are not even hashed. */
	private static final int MAX_LENGTH = 512;

	private final List<ApiKey> keys;

	private Keyring(List<ApiKey> keys) {
		this.keys = keys;
	}

	/**
	 * The keys as configured, by name.
	 * @throws IllegalArgumentException where one cannot be; it names the property
	 */
	public static Keyring of(Map<String, ApiKeySettings> configured) {
		if (configured.size() > MAX_KEYS) {
			throw new IllegalArgumentException("there are more than " + MAX_KEYS + " keys");
		}
		var byHash = new TreeMap<String, String>();
		List<ApiKey> keys = configured.entrySet().stream().map((key) -> {
			ApiKey made = key(key.getKey(), key.getValue());
			String other = byHash.put(hash(key.getValue()), key.getKey());
			if (other != null) {
				throw new IllegalArgumentException(key.getKey() + " and " + other + " are the same key");
			}
			return made;
		}).toList();
		return new Keyring(keys);
	}

	private static ApiKey key(String name, ApiKeySettings settings) {
		try {
			return ApiKey.of(name, settings);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(name + ": " + ex.getMessage(), ex);
		}
	}

	private static String hash(ApiKeySettings settings) {
		return String.valueOf(settings.sha256()).strip().toLowerCase(Locale.ROOT);
	}

	/** In the order they were configured. */
	public List<String> names() {
		return this.keys.stream().map(ApiKey::name).toList();
	}

	boolean isEmpty() {
		return this.keys.isEmpty();
	}

	/**
	 * The key that was shown. All are compared, whichever it is, so that how long it
	 * takes says nothing.
	 */
	Optional<ApiKey> find(String shown) {
		if (shown.isEmpty() || shown.length() > MAX_LENGTH) {
			return Optional.empty();
		}
		byte[] hash = sha256(shown);
		@Nullable ApiKey found = null;
		for (ApiKey key : this.keys) {
			found = key.hasHash(hash) ? key : found;
		}
		return Optional.ofNullable(found);
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has it", ex);
		}
	}

}
