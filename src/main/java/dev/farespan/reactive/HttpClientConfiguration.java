package dev.farespan.reactive;

import java.time.Duration;

import dev.farespan.domain.SearchLimits;
import io.netty.channel.ChannelOption;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The HTTP client of this twin. It does not follow redirects, try again by itself or keep
 * cookies; what waits is bounded by the attempt timeout alone.
 */
final class HttpClientConfiguration {

	private static final Duration IDLE = Duration.ofSeconds(30);

	/** Then it is made anew, at the address that its name has by then. */
	private static final Duration LIFETIME = Duration.ofMinutes(5);

	/** How long an address is remembered, as the JDK does it. */
	private static final Duration ADDRESS = Duration.ofSeconds(30);

	private HttpClientConfiguration() {
	}

	static ConnectionProvider connections(SearchLimits limits) {
		return ConnectionProvider.builder("upstream")
			.maxConnections(limits.maxConnections())
			.pendingAcquireMaxCount(-1)
			.pendingAcquireTimeout(limits.attemptTimeout().multipliedBy(2))
			.maxIdleTime(IDLE)
			.maxLifeTime(LIFETIME)
			.evictInBackground(IDLE)
			.lifo()
			.metrics(true)
			.build();
	}

	/** Not Boot's own builder: its observations cost more than the call. */
	static WebClient webClient(ConnectionProvider connections, SearchLimits limits) {
		HttpClient client = HttpClient.create(connections)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS,
					(int) Math.min(Integer.MAX_VALUE, 2 * limits.attemptTimeout().toMillis()))
			.resolver((names) -> names.cacheMaxTimeToLive(ADDRESS))
			.disableRetry(true)
			.followRedirect(false);
		return WebClient.builder().clientConnector(new ReactorClientHttpConnector(client)).build();
	}

}
