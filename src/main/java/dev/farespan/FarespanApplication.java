package dev.farespan;

import dev.farespan.blocking.BlockingConfiguration;
import dev.farespan.reactive.ReactiveConfiguration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.autoconfigure.actuate.web.server.TomcatReactiveManagementContextAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Starts farespan: one of the twins, or the simulator alone. Nothing is found by
 * scanning; it is all named here.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
// of the two servers on the class path the reactive twin's actuator runs on Netty too
// where it has a port of its own
@EnableAutoConfiguration(exclude = TomcatReactiveManagementContextAutoConfiguration.class)
@EnableConfigurationProperties(FaresProperties.class)
@Import({ SharedConfiguration.class, ReactiveConfiguration.class, BlockingConfiguration.class,
		SimulatorConfiguration.class, StartReport.class })
public class FarespanApplication {

	public static void main(String[] args) {
		SpringApplication.run(FarespanApplication.class, args);
	}

}
