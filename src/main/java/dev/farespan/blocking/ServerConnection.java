package dev.farespan.blocking;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Collections;

import dev.farespan.security.Origin;
import dev.farespan.security.TrustedProxies;
import dev.farespan.web.Callers;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to the server, below all that knows requests: how long a request's head
 * may take, how it is cut off, and where it comes from. Made by Tomcat, by its name.
 */
public final class ServerConnection extends Http11NioProtocol {

	private static final Logger logger = LoggerFactory.getLogger(ServerConnection.class);

	/** That of the request which the current thread serves. */
	private static final ScopedValue<SocketChannel> CONNECTION = ScopedValue.newInstance();

	private volatile Duration headWithin = Duration.ofSeconds(10);

	private @Nullable Adapter own;

	/** From a request's first byte until its head is there. */
	void boundHeads(Duration within) {
		this.headWithin = within;
	}

	/** Instead of what Tomcat is going to set. */
	void serveBy(Adapter adapter) {
		this.own = adapter;
	}

	@Override
	public void setAdapter(Adapter adapter) {
		super.setAdapter((this.own != null) ? this.own : adapter);
	}

	@Override
	protected Processor createProcessor() {
		return new Bounded();
	}

	/** Where a request comes from. */
	static Origin origin(HttpServletRequest request, TrustedProxies proxies) {
		return proxies.origin(Callers.address(request.getRemoteAddr()), request.isSecure(),
				(name) -> Collections.list(request.getHeaders(name)));
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
	private final class Bounded extends Http11Processor {

		Bounded() {
			super(ServerConnection.this, ServerConnection.this.getAdapter());
		}

		@Override
		public SocketState service(SocketWrapperBase<?> wrapper) throws IOException {
			if (!(wrapper.getSocket() instanceof NioChannel channel)) {
				return super.service(wrapper);
			}
			SocketState state = ScopedValue.where(CONNECTION, channel.getIOChannel())
				.call(() -> super.service(wrapper));
			return inTime(state, wrapper);
		}

		/**
		 * Tomcat's timeout begins anew with each byte. So it is made shorter as long as a
		 * head is not whole. Blank lines before a request would begin it anew too: they
		 * end the connection.
		 */
		private SocketState inTime(SocketState state, SocketWrapperBase<?> wrapper) {
			long begun = getRequest().getStartTimeNanos();
			if (state == SocketState.OPEN && begun >= 0) {
				return SocketState.CLOSED;
			}
			if (state != SocketState.LONG || begun < 0 || isAsync()) {
				return state;
			}
			Duration left = ServerConnection.this.headWithin.minusNanos(System.nanoTime() - begun);
			if (!left.isPositive()) {
				return SocketState.CLOSED;
			}
			wrapper.setReadTimeout(left.toMillis() + 1);
			return state;
		}

	}

}
