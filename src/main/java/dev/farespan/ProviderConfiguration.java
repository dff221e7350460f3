package dev.farespan;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.farespan.policy.Breaker;
import dev.farespan.policy.InFlightLimit;
import dev.farespan.policy.Policies;
import dev.farespan.policy.ProviderPolicies;
import dev.farespan.policy.Rate;
import dev.farespan.policy.RateLimit;
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
		return new Providers(enabled);
	}

	private static FareProvider provider(String name, ProviderSettings settings, String userAgent) {
		URI baseUrl = settings.baseUrl();
		if (baseUrl == null || baseUrl.getHost() == null || !List.of("http", "https").contains(baseUrl.getScheme())) {
			throw new IllegalArgumentException(
					"fares.providers." + name + ".base-url must be an http or https address, not " + baseUrl);
		}
		if (!name.equals("regiojet")) {
			throw new IllegalArgumentException(
					"fares.providers." + name + ": there is no such provider; there is regiojet");
		}
		return new RegioJetProvider(baseUrl, userAgent, blankToNull(settings.apiKey()));
	}

	@Bean
	Policies policies(FaresProperties properties, Providers providers) {
		Map<String, ProviderPolicies> byProvider = new HashMap<>();
		for (FareProvider provider : providers.all()) {
			ProviderSettings settings = Objects.requireNonNull(properties.providers().get(provider.name()));
			boolean limited = !properties.isSimulated(settings);
			byProvider.put(provider.name(),
					new ProviderPolicies(properties.retry(), new Breaker(provider.name(), properties.breaker()),
							rate(settings, limited), inFlight(settings, limited)));
		}
		return new Policies(byProvider);
	}

	private static RateLimit rate(ProviderSettings settings, boolean limited) {
		String written = settings.rate();
		if (written == null) {
			written = limited ? DEFAULT_RATE : "";
		}
		Integer burst = settings.burst();
		return written.isBlank() ? RateLimit.NONE
				: RateLimit.of(Rate.valueOf(written), (burst != null) ? burst : DEFAULT_BURST);
	}

	private static InFlightLimit inFlight(ProviderSettings settings, boolean limited) {
		Integer max = settings.maxInFlight();
		if (max == null) {
			max = limited ? DEFAULT_MAX_IN_FLIGHT : 0;
		}
		return new InFlightLimit((max == 0) ? Integer.MAX_VALUE : max);
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

}
