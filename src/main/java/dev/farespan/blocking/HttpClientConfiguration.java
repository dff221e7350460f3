package dev.farespan.blocking;

import java.net.http.HttpClient;
import java.util.concurrent.Executors;

import dev.farespan.domain.SearchLimits;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/**
 * The HTTP clients of this twin. Their own timeouts are later than the attempt timeout,
 * and never meet. The JDK's keeps as many connections as are needed; the others have a
 * bound. None follows redirects, tries again by itself or keeps cookies; what waits is
 * bounded by the attempt timeout alone, which ends a wait by interrupting it.
 */
public final class HttpClientConfiguration {

	private HttpClientConfiguration() {
	}

	static ClientHttpRequestFactory create(Client client, SearchLimits limits, MeterRegistry registry) {
		return switch (client) {
			case APACHE -> {
				var connections = ApachePoolConfiguration.connections(limits);
				ApacheClientConfiguration.meter(connections, registry);
				yield ApacheClientConfiguration.client(connections);
			}
			case JDK -> jdk(limits);
			case REACTOR -> ReactorClientConfiguration.reactor(limits);
		};
	}

	private static ClientHttpRequestFactory jdk(SearchLimits limits) {
		var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(limits.attemptTimeout().multipliedBy(2))
			.executor(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("jdk-client-", 1).factory()))
			.build());
		factory.enableCompression(false);
		return factory;
	}

	/** An HTTP client that a reader may choose. */
	public enum Client {

		APACHE, JDK, REACTOR

	}

}
