package dev.farespan.blocking;

import dev.farespan.security.TrustedProxies;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** What a second server, on the actuator's own port, needs to be told too. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@Profile("blocking")
public class ManagementConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatWebServerFactory> boundedManagementConnections(
			TomcatProtocolHandlerCustomizer<ServerConnection> boundedHeads) {
		return (factory) -> {
			factory.setProtocol(ServerConnection.class.getName());
			factory.addProtocolHandlerCustomizers(boundedHeads);
		};
	}

	@Bean
	TomcatConfiguration.ProblemReports managementProblemReports(TrustedProxies proxies) {
		return new TomcatConfiguration.ProblemReports(proxies);
	}

	@Bean
	ProblemHandler managementProblemHandler(ObservationRegistry observations) {
		return new ProblemHandler(observations);
	}

}
