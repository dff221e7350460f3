package dev.farespan;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import dev.farespan.policy.Breaker;
import dev.farespan.policy.HedgePolicy;
import dev.farespan.policy.InFlightLimit;
import dev.farespan.policy.Pause;
import dev.farespan.policy.Policies;
import dev.farespan.policy.ProviderPolicies;
import dev.farespan.policy.Rate;
import dev.farespan.policy.RateLimit;
import dev.farespan.policy.SharedRates;
import dev.farespan.provider.FareProvider;
import dev.farespan.provider.ProviderSettings;
import dev.farespan.provider.Providers;
import dev.farespan.provider.regiojet.RegioJetProvider;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.info.BuildProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the providers, and what decides for each. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

	private static final String DEFAULT_RATE = "10/s";

	private static final int DEFAULT_BURST = 100;

	private static final int DEFAULT_MAX_IN_FLIGHT = 100;

	@Bean
	Providers providers(FaresProperties properties, ObjectProvider<BuildProperties> build) {
		String version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("dev");
		List<FareProvider> enabled = new ArrayList<>();
		properties.providers().forEach((name, settings) -> {
			if (settings.enabled()) {
				enabled.add(provider(name, settings, "farespan/" + version));
			}
		});
		return checked("fares.providers", () -> new Providers(enabled));
	}

	private static FareProvider provider(String name, ProviderSettings settings, String userAgent) {
		if (!name.equals("regiojet")) {
			throw new StartRefusedException(
					"fares.providers." + name + ": there is no such provider; there is regiojet.");
		}
		URI baseUrl = settings.baseUrl();
		if (baseUrl != null && baseUrl.getRawUserInfo() != null) {
			throw new StartRefusedException("fares.providers." + name + ".base-url must hold no user or password: they"
					+ " belong in fares.providers." + name + ".api-key.");
		}
		if (baseUrl == null || baseUrl.getHost() == null || !List.of("http", "https").contains(baseUrl.getScheme())) {
			throw new StartRefusedException(
					"fares.providers." + name + ".base-url must be an http or https address, not " + baseUrl + ".");
		}
		return new RegioJetProvider(baseUrl, userAgent, blankToNull(settings.apiKey()));
	}

	@Bean
	Policies policies(FaresProperties properties, Providers providers, ObjectProvider<SharedRates> sharedRates) {
		Map<String, ProviderPolicies> byProvider = new HashMap<>();
		for (FareProvider provider : providers.all()) {
			ProviderSettings settings = Objects.requireNonNull(properties.providers().get(provider.name()));
			boolean limited = !properties.isSimulated(settings);
			String prefix = "fares.providers." + provider.name();
			byProvider.put(provider.name(),
					new ProviderPolicies(properties.retry(), new Breaker(provider.name(), properties.breaker()),
							checked(prefix + ".rate and .burst",
									() -> rate(provider.name(), settings, limited, sharedRates.getIfAvailable())),
							checked(prefix + ".max-in-flight", () -> inFlight(settings, limited)), new Pause(),
							HedgePolicy.of(properties.hedge())));
		}
		return new Policies(byProvider);
	}

	private static RateLimit rate(String provider, ProviderSettings settings, boolean limited,
			@Nullable SharedRates shared) {
		String byDefault = limited ? DEFAULT_RATE : "";
		String written = Objects.requireNonNullElse(settings.rate(), byDefault);
		int burst = Objects.requireNonNullElse(settings.burst(), DEFAULT_BURST);
		if (written.isBlank()) {
			return RateLimit.NONE;
		}
		Rate rate = Rate.valueOf(written);
		return RateLimit.of(rate, burst, (shared != null) ? shared.rate(provider, rate, burst) : null);
	}

	private static InFlightLimit inFlight(ProviderSettings settings, boolean limited) {
		int max = Objects.requireNonNullElse(settings.maxInFlight(), limited ? DEFAULT_MAX_IN_FLIGHT : 0);
		return new InFlightLimit((max == 0) ? Integer.MAX_VALUE : max);
	}

	private static <T> T checked(String property, Supplier<T> value) {
		try {
			return value.get();
		}
		catch (IllegalArgumentException ex) {
			throw new StartRefusedException(property + ": " + ex.getMessage() + ".");
		}
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

}
