package dev.farespan;

import java.time.Clock;

import dev.farespan.simulator.SimulatorServer;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * The simulator beside a twin, as long as a provider points at it; nobody else can reach
 * it.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedSimulatorConfiguration.Wanted.class)
class EmbeddedSimulatorConfiguration {

	@Bean
	SimulatorServer simulatorServer(FaresProperties properties, Clock clock) {
		return new SimulatorServer(properties.simulator(), clock, "127.0.0.1");
	}

	static final class Wanted implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return Binder.get(context.getEnvironment())
				.bind("fares", FaresProperties.class)
				.map(FaresProperties::wantsSimulator)
				.orElse(false);
		}

	}

}
