package dev.farespan.blocking;

import java.nio.channels.SocketChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.zip.GZIPInputStream;

import dev.farespan.domain.SearchLimits;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.pool.PoolStats;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/** Apache's HTTP client, and its pool of connections. */
final class ApacheClientConfiguration {

	private static final TimeValue IDLE = TimeValue.ofSeconds(30);

	/**
	 * Most answers fit into a few reads; more only costs memory, since each connection in
	 * flight has two of these.
	 */
	private static final int BUFFER_BYTES = 4096;

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
			.setContentDecoderRegistry(new LinkedHashMap<>(Map.of("gzip", GZIPInputStream::new)))
			.disableAutomaticRetries()
			.disableRedirectHandling()
			.disableCookieManagement()
			.disableAuthCaching()
			.disableDefaultUserAgent()
			.evictIdleConnections(IDLE)
			.build());
	}

	static PoolingHttpClientConnectionManager connections(SearchLimits limits) {
		Http1Config http = Http1Config.custom().setBufferSize(BUFFER_BYTES).build();
		return new InterruptibleConnections().setMaxConnTotal(limits.maxConnections())
			.setMaxConnPerRoute(limits.maxConnections())
			.setPoolConcurrencyPolicy(PoolConcurrencyPolicy.STRICT)
			.setConnPoolPolicy(PoolReusePolicy.LIFO)
			.setDefaultConnectionConfig(ConnectionConfig.custom()
				.setConnectTimeout(Timeout.of(limits.attemptTimeout().multipliedBy(2)))
				.setSocketTimeout(Timeout.DISABLED)
				.setValidateAfterInactivity(TimeValue.ofSeconds(2))
				.build())
			.setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
				.http1Config(http)
				// the default one passes over what is no HTTP, and waits for more
				.responseParserFactory(new DefaultHttpResponseParserFactory(http))
				.build())
			.build();
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

	/**
	 * Connections of channels, since only these can be interrupted while a platform
	 * thread reads from them.
	 */
	private static final class InterruptibleConnections extends PoolingHttpClientConnectionManagerBuilder {

		@Override
		protected HttpClientConnectionOperator createConnectionOperator(SchemePortResolver ports, DnsResolver dns,
				TlsSocketStrategy tls) {
			return new DefaultHttpClientConnectionOperator((proxy) -> SocketChannel.open().socket(), ports, dns,
					RegistryBuilder.<TlsSocketStrategy>create().register(URIScheme.HTTPS.id, tls).build());
		}

	}

}
