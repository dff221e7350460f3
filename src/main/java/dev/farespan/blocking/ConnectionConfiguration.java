package dev.farespan.blocking;

import java.util.concurrent.Executors;

import dev.farespan.policy.LoadShedder;
import dev.farespan.security.RequestSettings;
import dev.farespan.web.RequestHead;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.CoyoteAdapter;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.Request;
import org.apache.coyote.Response;

import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** On which threads Tomcat serves connections, and what those are. */
@Configuration(proxyBeanMethods = false)
@Profile("blocking")
public class ConnectionConfiguration {

	/** For what is refused, or no query, while every place is taken. */
	private static final int SPARE_THREADS = 100;

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
	TomcatProtocolHandlerCustomizer<ServerConnection> boundedHeads(RequestSettings requests) {
		return (protocol) -> protocol.boundHeads(requests.headWithin());
	}

	@Bean
	TomcatConnectorCustomizer boundedPaths() {
		return (connector) -> {
			if (connector.getProtocolHandler() instanceof ServerConnection protocol) {
				protocol.serveBy(new BoundedPaths(connector));
			}
		};
	}

	@Bean
	WebServerFactoryCustomizer<TomcatWebServerFactory> connectionsThatCanBeCut() {
		return (factory) -> factory.setProtocol(ServerConnection.class.getName());
	}

	/**
	 * Refuses a long path before Tomcat makes it simple: for each doubled slash it moves
	 * all that follows.
	 */
	private static final class BoundedPaths extends CoyoteAdapter {

		BoundedPaths(Connector connector) {
			super(connector);
		}

		@Override
		public void service(Request request, Response response) throws Exception {
			if (request.requestURI().getLength() > RequestHead.MAX_PATH) {
				request.requestURI().setString("/");
				response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
				response.setError();
			}
			super.service(request, response);
		}

	}

}
