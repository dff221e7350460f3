package dev.farespan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.farespan.blocking.FanOutExecutor;
import dev.farespan.blocking.HttpClientConfiguration;
import dev.farespan.cache.CacheSettings;
import dev.farespan.domain.SearchLimits;
import dev.farespan.policy.BreakerSettings;
import dev.farespan.policy.HedgeSettings;
import dev.farespan.policy.RetryPolicy;
import dev.farespan.policy.ShedSettings;
import dev.farespan.provider.ProviderSettings;
import dev.farespan.security.ApiKeySettings;
import dev.farespan.security.CorsSettings;
import dev.farespan.security.RequestSettings;
import dev.farespan.simulator.SimulatorSettings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Every knob; the defaults are in {@code application.yml}.
 *
 * @param mode blocking twin: on which threads a fan-out runs
 * @param poolSize blocking twin: threads of mode pool, for the whole process
 * @param client blocking twin: HTTP client
 * @param search what one query may use
 * @param retry when a day is asked again
 * @param breaker when a failing provider is no longer asked
 * @param hedge asking twice when the first is slow
 * @param cache remembering answered days
 * @param shed how many queries are admitted
 * @param providers one block for each, by name
 * @param simulator the built-in stand-in operator
 * @param apiKeys who may ask, by name; with none of them, and no issuer of tokens,
 * anybody
 * @param cors whose pages may ask from a browser
 * @param requests what a request may take before it is read
 * @param trustedProxies whose word is taken on where a request comes from
 */
@ConfigurationProperties("fares")
public record FaresProperties(FanOutExecutor.Mode mode, int poolSize, HttpClientConfiguration.Client client,
		@NestedConfigurationProperty SearchLimits search, @NestedConfigurationProperty RetryPolicy retry,
		@NestedConfigurationProperty BreakerSettings breaker, @NestedConfigurationProperty HedgeSettings hedge,
		@NestedConfigurationProperty CacheSettings cache, @NestedConfigurationProperty ShedSettings shed,
		Map<String, ProviderSettings> providers, @NestedConfigurationProperty SimulatorSettings simulator,
		@DefaultValue Map<String, ApiKeySettings> apiKeys, @DefaultValue @NestedConfigurationProperty CorsSettings cors,
		@NestedConfigurationProperty RequestSettings requests, @DefaultValue List<String> trustedProxies) {

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

	public FaresProperties {
		// in the order they are configured: the first is the default
		providers = Collections.unmodifiableMap(new LinkedHashMap<>(providers));
		apiKeys = Collections.unmodifiableMap(new LinkedHashMap<>(apiKeys));
		trustedProxies = List.copyOf(trustedProxies);
	}

	/** Whether an enabled provider is to be asked at the embedded simulator. */
	boolean wantsSimulator() {
		return this.simulator.enabled()
				&& this.providers.values().stream().anyMatch((settings) -> settings.enabled() && isSimulated(settings));
	}

	/** Whether a provider's address is that of the simulator on this machine. */
	boolean isSimulated(ProviderSettings settings) {
		return settings.baseUrl() != null && settings.baseUrl().getPort() == this.simulator.port()
				&& LOOPBACK.contains(String.valueOf(settings.baseUrl().getHost()));
	}

}
