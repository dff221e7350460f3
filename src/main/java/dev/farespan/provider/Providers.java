package dev.farespan.provider;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The enabled providers, by name. */
public final class Providers {

	private final Map<String, FareProvider> byName;

	private final FareProvider byDefault;

	/** The first is the one that is asked when a caller names none. */
	public Providers(List<FareProvider> enabled) {
		if (enabled.isEmpty()) {
			throw new IllegalArgumentException("no provider is enabled: set fares.providers.regiojet.enabled=true");
		}
		Map<String, FareProvider> providers = new LinkedHashMap<>();
		enabled.forEach((provider) -> providers.put(provider.name(), provider));
		this.byName = Collections.unmodifiableMap(providers);
		this.byDefault = enabled.getFirst();
	}

	public Optional<FareProvider> find(String name) {
		return Optional.ofNullable(this.byName.get(name));
	}

	/** The provider of a query, which was made from one of these. */
	public FareProvider get(String name) {
		return find(name).orElseThrow(() -> new IllegalArgumentException("no such provider: " + name));
	}

	public FareProvider byDefault() {
		return this.byDefault;
	}

	public Collection<FareProvider> all() {
		return this.byName.values();
	}

}
