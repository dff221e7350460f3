package dev.farespan.reactive;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** What a second server, on the actuator's own port, needs to be told too. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@Profile("!blocking & !simulator")
public class ManagementConfiguration {

	@Bean
	WebServerFactoryCustomizer<NettyReactiveWebServerFactory> boundedManagementConnections(
			ObjectProvider<NettyServerCustomizer> customizers) {
		return (factory) -> customizers.orderedStream().forEach(factory::addServerCustomizers);
	}

}
