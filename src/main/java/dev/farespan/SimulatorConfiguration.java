package dev.farespan;

import java.time.Clock;

import dev.farespan.simulator.SimulatorServer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The simulator alone, in a process of its own, for everybody who can reach it. */
@Configuration(proxyBeanMethods = false)
@Profile("simulator")
class SimulatorConfiguration {

	@Bean
	SimulatorServer simulatorServer(FaresProperties properties) {
		return new SimulatorServer(properties.simulator(), Clock.systemUTC(), "0.0.0.0");
	}

}
