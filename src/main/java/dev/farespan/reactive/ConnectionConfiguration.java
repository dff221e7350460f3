package dev.farespan.reactive;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.farespan.domain.SearchLimits;
import dev.farespan.policy.Admission;
import io.netty.channel.Channel;
import io.netty.handler.timeout.WriteTimeoutHandler;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServer;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** How many connections Netty has, and how one is cut off. */
@Configuration(proxyBeanMethods = false)
@Profile("!blocking & !simulator")
public class ConnectionConfiguration {

	/** Tomcat's number. */
	private static final int MAX_CONNECTIONS = 8192;

	@Bean
	NettyServerCustomizer boundedConnections(SearchLimits limits) {
		Duration unread = Admission.longest(limits);
		var open = new AtomicInteger();
		return (server) -> bounded(server, open, unread);
	}

	private static HttpServer bounded(HttpServer server, AtomicInteger open, Duration unread) {
		// not doOnConnection, which is told of each request
		return server.doOnChannelInit((observer, channel, remote) -> {
			channel.pipeline().addFirst(new WriteTimeoutHandler(unread.toMillis(), TimeUnit.MILLISECONDS));
			count(channel, open);
		});
	}

	/** Closes a request's connection; what was written and not read is dropped. */
	static void cutOff(Object request) {
		if (request instanceof Connection connection) {
			connection.dispose();
		}
	}

	private static void count(Channel channel, AtomicInteger open) {
		channel.closeFuture().addListener((closed) -> open.decrementAndGet());
		if (open.incrementAndGet() > MAX_CONNECTIONS) {
			var _ = channel.close();
		}
	}

}
