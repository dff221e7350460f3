package dev.farespan;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.farespan.metrics.CredentialMeters;
import dev.farespan.security.CrossOrigin;
import dev.farespan.security.Gate;
import dev.farespan.security.Keyring;
import dev.farespan.security.RequestSettings;
import dev.farespan.security.Rules;
import dev.farespan.security.TrustedProxies;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Wires who may call what. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

	private static final String TOKENS = "spring.security.oauth2.resourceserver.jwt.";

	private static final List<String> ISSUERS = List.of("issuer-uri", "jwk-set-uri", "public-key-location");

	/** What closes a service elsewhere, and would be thought to do so here. */
	private static final List<String> IGNORED = List.of("spring.security.user.name", "spring.security.user.password",
			"spring.security.oauth2.resourceserver.opaquetoken.introspection-uri");

	/** Of the actuator's endpoints these are for everybody, and health. */
	private static final List<String> OPEN_ENDPOINTS = List.of("info", "prometheus");

	@Bean
	Keyring keyring(FaresProperties properties) {
		return checked("fares.api-keys.", () -> Keyring.of(properties.apiKeys()));
	}

	@Bean
	CredentialMeters credentialMeters(MeterRegistry registry, Keyring keyring) {
		return new CredentialMeters(registry, keyring.names());
	}

	@Bean
	Gate gate(Keyring keyring, Environment environment, CredentialMeters meters) {
		return new Gate(keyring, takesTokens(environment), meters);
	}

	/** What is there and empty was meant to close what it would leave open. */
	private static boolean takesTokens(Environment environment) {
		IGNORED.stream().filter(environment::containsProperty).findFirst().ifPresent((property) -> {
			throw new StartRefusedException(property + " closes nothing here: there are fares.api-keys, and " + TOKENS
					+ "issuer-uri, .jwk-set-uri and .public-key-location.");
		});
		List<String> named = ISSUERS.stream().map(TOKENS::concat).filter(environment::containsProperty).toList();
		named.forEach((property) -> {
			if (!StringUtils.hasText(environment.getProperty(property))) {
				throw new StartRefusedException(property + " is empty: give it a value, or leave it out.");
			}
		});
		return !named.isEmpty();
	}

	@Bean
	Rules rules(Gate gate, WebEndpointProperties actuator, Environment environment) {
		if (actuator.getBasePath().isEmpty()) {
			throw new StartRefusedException(
					"management.endpoints.web.base-path must not be the root: what is below it is"
							+ " closed, but for health, info and prometheus.");
		}
		if (environment.getProperty("server.http2.enabled", Boolean.class, false)) {
			throw new StartRefusedException("server.http2.enabled: farespan speaks HTTP/1.1, whose requests it bounds;"
					+ " HTTP/2 is for the proxy before it.");
		}
		Map<String, String> names = actuator.getPathMapping();
		return Rules.of(gate.isClosed(), actuator.getBasePath(), names.getOrDefault("health", "health"),
				OPEN_ENDPOINTS.stream().map((name) -> names.getOrDefault(name, name)).toList());
	}

	@Bean
	TrustedProxies trustedProxies(FaresProperties properties) {
		return checked("fares.trusted-proxies: ", () -> TrustedProxies.of(properties.trustedProxies()));
	}

	@Bean
	RequestSettings requestSettings(FaresProperties properties) {
		return properties.requests();
	}

	@Bean
	CrossOrigin crossOrigin(FaresProperties properties) {
		return checked("fares.cors.allowed-origins: ", () -> CrossOrigin.of(properties.cors()));
	}

	private static <T> T checked(String prefix, Supplier<T> value) {
		try {
			return value.get();
		}
		catch (IllegalArgumentException ex) {
			throw new StartRefusedException(prefix + ex.getMessage() + ".");
		}
	}

}
