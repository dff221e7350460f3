package dev.farespan.blocking;

import java.util.function.ToIntFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.pool.PoolStats;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/** Apache's HTTP client. */
final class ApacheClientConfiguration {

	private static final TimeValue IDLE = TimeValue.ofSeconds(30);

	private ApacheClientConfiguration() {
	}

	static ClientHttpRequestFactory client(PoolingHttpClientConnectionManager connections) {
		return new HttpComponentsClientHttpRequestFactory(HttpClients.custom()
			.setConnectionManager(connections)
			.setDefaultRequestConfig(RequestConfig.custom()
				.setConnectionRequestTimeout(Timeout.DISABLED)
				.setResponseTimeout(Timeout.DISABLED)
				.setProtocolUpgradeEnabled(false)
				.build())
			.disableContentCompression()
			.disableAutomaticRetries()
			.disableRedirectHandling()
			.disableCookieManagement()
			.disableAuthCaching()
			.disableDefaultUserAgent()
			.evictIdleConnections(IDLE)
			.build());
	}

	/**
	 * Under the names that Micrometer's own binder for this pool used, until it was given
	 * up.
	 */
	static void meter(PoolingHttpClientConnectionManager connections, MeterRegistry registry) {
		gauge("connections", "Connections in use", PoolStats::getLeased, connections, registry, "leased");
		gauge("connections", "Connections kept for reuse", PoolStats::getAvailable, connections, registry, "available");
		gauge("pending", "Requests that wait for a connection", PoolStats::getPending, connections, registry, "");
		gauge("max", "Connections there may be", PoolStats::getMax, connections, registry, "");
	}

	private static void gauge(String name, String description, ToIntFunction<PoolStats> count,
			PoolingHttpClientConnectionManager connections, MeterRegistry registry, String state) {
		Gauge
			.builder("httpcomponents.httpclient.pool.total." + name, connections,
					(pool) -> count.applyAsInt(pool.getTotalStats()))
			.description(description)
			.tags(state.isEmpty() ? Tags.of("httpclient", "upstream")
					: Tags.of("httpclient", "upstream", "state", state))
			.register(registry);
	}

}
