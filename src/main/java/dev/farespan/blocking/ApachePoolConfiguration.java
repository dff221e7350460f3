package dev.farespan.blocking;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicLong;

import dev.farespan.domain.SearchLimits;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Apache's pool of connections, and what they are. */
final class ApachePoolConfiguration {

	/**
	 * For a head; a body goes past it. More only costs memory, since each connection in
	 * flight has three of these.
	 */
	private static final int BUFFER_BYTES = 1024;

	/** Then it is made anew, at the address that its name has by then. */
	private static final TimeValue LIFETIME = TimeValue.ofMinutes(5);

	private ApachePoolConfiguration() {
	}

	static PoolingHttpClientConnectionManager connections(SearchLimits limits) {
		Http1Config http = Http1Config.custom().setBufferSize(BUFFER_BYTES).build();
		return new InterruptibleConnections().setMaxConnTotal(limits.maxConnections())
			.setMaxConnPerRoute(limits.maxConnections())
			.setPoolConcurrencyPolicy(PoolConcurrencyPolicy.STRICT)
			.setConnPoolPolicy(PoolReusePolicy.LIFO)
			.setDefaultConnectionConfig(ConnectionConfig.custom()
				.setTimeToLive(LIFETIME)
				.setConnectTimeout(Timeout.of(limits.attemptTimeout().multipliedBy(2)))
				.setSocketTimeout(Timeout.DISABLED)
				.setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
				.build())
			.setConnectionFactory((socket) -> new ProbedConnection(http))
			.build();
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

	/**
	 * Seen to be closed by the upstream before it is used again, at the price of one
	 * read: the client's own look at it waits a millisecond. An upstream that restarts
	 * closes all that are idle at once, more than there are attempts at a day. Not sent
	 * again in secret: a request that dies with its connection is an attempt, with a turn
	 * and a count of its own.
	 */
	private static final class ProbedConnection extends DefaultManagedHttpClientConnection {

		private static final AtomicLong number = new AtomicLong();

		ProbedConnection(Http1Config http) {
			// the default parser passes over what is no HTTP, and waits for more
			super("upstream-" + number.incrementAndGet(), null, null, http, null, null, null, null,
					new DefaultHttpResponseParserFactory(http));
		}

		@Override
		public boolean isStale() throws IOException {
			SocketHolder holder = getSocketHolder();
			if (holder == null) {
				return true;
			}
			SocketChannel channel = holder.getBaseSocket().getChannel();
			channel.configureBlocking(false);
			// whatever comes unasked is no answer
			boolean silent = channel.read(ByteBuffer.allocate(1)) == 0;
			channel.configureBlocking(true);
			return !silent;
		}

	}

}
