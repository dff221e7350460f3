package dev.farespan.blocking;

import dev.farespan.domain.SearchLimits;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ReactorClientHttpRequestFactory;

/**
 * The reactive twin's transport under this twin's threads: a control for the comparison,
 * so that what the threads cost can be told from what the client costs. Nothing else here
 * knows Reactor.
 */
final class ReactorClientConfiguration {

	private ReactorClientConfiguration() {
	}

	static ClientHttpRequestFactory reactor(SearchLimits limits) {
		ConnectionProvider connections = ConnectionProvider.builder("upstream")
			.maxConnections(limits.maxConnections())
			.pendingAcquireMaxCount(-1)
			.lifo()
			.build();
		var factory = new ReactorClientHttpRequestFactory(
				HttpClient.create(connections).disableRetry(true).followRedirect(false));
		factory.setConnectTimeout(limits.attemptTimeout().multipliedBy(2));
		factory.setReadTimeout(limits.attemptTimeout().multipliedBy(2));
		return factory;
	}

}
