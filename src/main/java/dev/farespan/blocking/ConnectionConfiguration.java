package dev.farespan.blocking;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executors;

import dev.farespan.policy.LoadShedder;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** On which threads Tomcat serves connections, and how one is cut off. */
@Configuration(proxyBeanMethods = false)
@Profile("blocking")
public class ConnectionConfiguration {

	/** For what is refused, or no query, while every place is taken. */
	private static final int SPARE_THREADS = 100;

	private static final Logger logger = LoggerFactory.getLogger(ConnectionConfiguration.class);

	/** That of the request which the current thread serves. */
	private static final ScopedValue<SocketChannel> CONNECTION = ScopedValue.newInstance();

	/**
	 * In mode {@code virtual} a request has a virtual thread, in the others one of
	 * Tomcat's own. They are made when they are needed.
	 */
	@Bean
	TomcatProtocolHandlerCustomizer<AbstractProtocol<?>> requestThreads(BlockingConfiguration.Settings settings,
			LoadShedder shedder) {
		return (protocol) -> {
			if (settings.mode() == FanOutExecutor.Mode.VIRTUAL) {
				protocol
					.setExecutor(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("tomcat-", 1).factory()));
			}
			else {
				protocol.setMaxThreads(Math.max(protocol.getMaxThreads(), shedder.most() + SPARE_THREADS));
			}
		};
	}

	@Bean
	WebServerFactoryCustomizer<TomcatWebServerFactory> connectionsThatCanBeCut() {
		return (factory) -> factory.setProtocol(Protocol.class.getName());
	}

	/**
	 * Cuts off a connection, from any thread: whoever is about to write to it fails at
	 * once, and what was written and not read is dropped.
	 */
	static Runnable cuttingOff() {
		if (!CONNECTION.isBound()) {
			return () -> {
			};
		}
		SocketChannel connection = CONNECTION.get();
		return () -> {
			try {
				connection.setOption(StandardSocketOptions.SO_LINGER, 0);
				connection.shutdownOutput();
			}
			catch (IOException ex) {
				logger.debug("A caller has left", ex);
			}
		};
	}

	/** Tomcat's own, that lets a request know its connection. */
	public static final class Protocol extends Http11NioProtocol {

		@Override
		protected Processor createProcessor() {
			return new Http11Processor(this, getAdapter()) {
				@Override
				public SocketState service(SocketWrapperBase<?> wrapper) throws IOException {
					if (!(wrapper.getSocket() instanceof NioChannel channel)) {
						return super.service(wrapper);
					}
					return ScopedValue.where(CONNECTION, channel.getIOChannel()).call(() -> super.service(wrapper));
				}
			};
		}

	}

}
