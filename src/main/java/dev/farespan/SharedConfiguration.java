package dev.farespan;

import java.time.Clock;
import java.time.Duration;

import dev.farespan.blocking.BlockingConfiguration;
import dev.farespan.domain.SearchLimits;
import dev.farespan.policy.LoadShedder;
import dev.farespan.policy.ShedLimit;
import dev.farespan.provider.Providers;
import dev.farespan.web.ApiDescription;
import dev.farespan.web.Cities;
import dev.farespan.web.FareAnswers;
import dev.farespan.web.FareRequests;
import dev.farespan.web.HomeController;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** Wires all that both twins share; knows no web stack. */
@Configuration(proxyBeanMethods = false)
@Profile("!simulator")
@Import({ ProviderConfiguration.class, CacheConfiguration.class, MetricsConfiguration.class,
		TelemetryConfiguration.class, SharedLevelConfiguration.class, AccessConfiguration.class,
		EmbeddedSimulatorConfiguration.class })
class SharedConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	SearchLimits searchLimits(FaresProperties properties) {
		return properties.search();
	}

	@Bean
	LoadShedder loadShedder(FaresProperties properties) {
		return new LoadShedder(ShedLimit.of(properties.shed(), Runtime.getRuntime().maxMemory()));
	}

	@Bean
	BlockingConfiguration.Settings blockingSettings(FaresProperties properties) {
		return new BlockingConfiguration.Settings(properties.mode(), properties.poolSize(), properties.client());
	}

	@Bean
	FareRequests fareRequests(Providers providers, Clock clock) {
		return new FareRequests(providers, clock);
	}

	@Bean
	Ending ending() {
		return new Ending();
	}

	@Bean
	FareAnswers fareAnswers(FaresProperties properties, Ending ending) {
		return new FareAnswers(properties.cache().enabled() ? properties.cache().ttl() : Duration.ZERO,
				ending::hasBegun);
	}

	@Bean
	HomeController homeController() {
		return new HomeController();
	}

	@Bean
	Cities cities(Providers providers) {
		return new Cities(providers);
	}

	@Bean
	OpenApiCustomizer apiDescription(Providers providers, ObjectProvider<BuildProperties> build) {
		String version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("dev");
		return new ApiDescription(providers, version)::describe;
	}

}
