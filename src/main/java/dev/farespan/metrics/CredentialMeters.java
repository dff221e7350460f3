package dev.farespan.metrics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts what callers show, by the names of the keys that are configured: never by what
 * they show, so there are as many series as there are keys.
 */
public final class CredentialMeters {

	/** In place of a key's name, which has no brackets: no key that is known. */
	public static final String NONE = "(none)";

	/** In place of a key's name: a token. */
	public static final String TOKEN = "(token)";

	public static final String ACCEPTED = "accepted";

	/** More often than it may. */
	public static final String LIMITED = "limited";

	/** Nothing was shown. */
	public static final String MISSING = "missing";

	/** It is not known, or not good. */
	public static final String REFUSED = "refused";

	/** Its issuer's keys were not to be had. */
	public static final String UNCHECKED = "unchecked";

	private final Map<String, Map<String, Counter>> counters = new HashMap<>();

	public CredentialMeters(MeterRegistry registry, Collection<String> keys) {
		register(registry, NONE, List.of(MISSING, REFUSED));
		register(registry, TOKEN, List.of(ACCEPTED, REFUSED, UNCHECKED));
		keys.forEach((key) -> register(registry, key, List.of(ACCEPTED, LIMITED)));
	}

	private void register(MeterRegistry registry, String key, List<String> results) {
		Map<String, Counter> byResult = this.counters.computeIfAbsent(key, (_) -> new HashMap<>());
		results.forEach((result) -> byResult.put(result,
				Meters.CREDENTIALS.counter("key", key, "result", result).register(registry)));
	}

	/** One more: a key that is configured, or one of those that stand for none. */
	public void count(String key, String result) {
		Counter counter = this.counters.getOrDefault(key, Map.of()).get(result);
		if (counter == null) {
			throw new IllegalArgumentException("no meter for the key " + key + ", " + result);
		}
		counter.increment();
	}

}
