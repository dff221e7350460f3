package dev.farespan.reactive;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.farespan.domain.SearchLimits;
import dev.farespan.policy.Admission;
import dev.farespan.security.RequestSettings;
import dev.farespan.security.TrustedProxies;
import io.netty.channel.Channel;
import io.netty.handler.timeout.WriteTimeoutHandler;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** How many connections Netty has, and what those are. */
@Configuration(proxyBeanMethods = false)
@Profile("!blocking & !simulator")
public class ConnectionConfiguration {

	/** Tomcat's number. */
	private static final int MAX_CONNECTIONS = 8192;

	@Bean
	NettyServerCustomizer boundedConnections(SearchLimits limits, RequestSettings requests, TrustedProxies proxies) {
		Duration unread = Admission.longest(limits);
		return (server) -> {
			// of each server: whoever fills the callers' may not keep the actuator's shut
			var open = new AtomicInteger();
			// not doOnConnection, which is told of each request
			return server.doOnChannelInit((observer, channel, remote) -> {
				channel.pipeline().addFirst(new WriteTimeoutHandler(unread.toMillis(), TimeUnit.MILLISECONDS));
				ServerConnection.addTo(channel, requests.headWithin(), proxies);
				count(channel, open);
			});
		};
	}

	private static void count(Channel channel, AtomicInteger open) {
		channel.closeFuture().addListener((closed) -> open.decrementAndGet());
		if (open.incrementAndGet() > MAX_CONNECTIONS) {
			var _ = channel.close();
		}
	}

}
