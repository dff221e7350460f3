package dev.farespan;

import java.util.List;

import dev.farespan.ask.Ask;
import dev.farespan.blocking.BlockingConfiguration;
import dev.farespan.reactive.ReactiveConfiguration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.autoconfigure.actuate.web.server.TomcatReactiveManagementContextAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Starts farespan: one of the twins, or the simulator alone; or asks one that runs.
 * Nothing is found by scanning; it is all named here.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
// of the two servers on the class path the reactive twin's actuator runs on Netty too,
// where it has a port of its own
@EnableAutoConfiguration(exclude = TomcatReactiveManagementContextAutoConfiguration.class)
@EnableConfigurationProperties(FaresProperties.class)
@Import({ SharedConfiguration.class, ReactiveConfiguration.class, BlockingConfiguration.class,
		SimulatorConfiguration.class, StartReport.class })
public class FarespanApplication {

	public static void main(String[] args) throws InterruptedException {
		if (args.length > 0 && args[0].equals(Ask.WORD)) {
			System.exit(new Ask(System.getenv(), System.out).run(List.of(args).subList(1, args.length)));
		}
		SpringApplication.run(FarespanApplication.class, args);
	}

}
