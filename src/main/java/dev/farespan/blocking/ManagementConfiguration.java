package dev.farespan.blocking;

import dev.farespan.security.TrustedProxies;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/**
 * What a second Tomcat, on the actuator's own port, needs to be told too. The other
 * twin's second server asks for it by itself.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@Profile("blocking")
public class ManagementConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatWebServerFactory> boundedManagementConnections() {
		return (factory) -> factory.setProtocol(ServerConnection.class.getName());
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
