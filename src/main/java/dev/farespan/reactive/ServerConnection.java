package dev.farespan.reactive;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import dev.farespan.security.AnswerHeaders;
import dev.farespan.security.Origin;
import dev.farespan.security.TrustedProxies;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import org.jspecify.annotations.Nullable;
import reactor.netty.Connection;
import reactor.netty.NettyPipeline;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * A connection to the server, below all that knows requests: how long a request's head
 * may take, how it is cut off, and where it comes from. One for each channel, and only of
 * its event loop.
 */
final class ServerConnection extends ChannelDuplexHandler {

	private final Duration headWithin;

	private final TrustedProxies proxies;

	private boolean isHeadThere;

	private boolean isSecure;

	private @Nullable Future<?> cut;

	private ServerConnection(Duration headWithin, TrustedProxies proxies) {
		this.headWithin = headWithin;
		this.proxies = proxies;
	}

	/** Around what reads and writes HTTP. */
	static void addTo(Channel channel, Duration headWithin, TrustedProxies proxies) {
		var connection = new ServerConnection(headWithin, proxies);
		connection.isSecure = channel.pipeline().get(SslHandler.class) != null;
		channel.pipeline()
			.addBefore(NettyPipeline.HttpCodec, "farespan.bytes", connection.new Bytes())
			.addAfter(NettyPipeline.HttpCodec, "farespan.messages", connection);
	}

	/** Where a request comes from. */
	static Origin origin(ServerHttpRequest request, TrustedProxies proxies) {
		InetSocketAddress peer = request.getRemoteAddress();
		return proxies.origin((peer != null) ? peer.getAddress() : null, request.getSslInfo() != null,
				(name) -> request.getHeaders().getOrDefault(name, List.of()));
	}

	/** Closes a request's connection; what was written and not read is dropped. */
	static void cutOff(Object request) {
		if (request instanceof Connection connection) {
			connection.dispose();
		}
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (message instanceof HttpRequest request) {
			this.isHeadThere = true;
			endWait();
			this.isSecure = isSecure(context.channel(), request);
		}
		if (message instanceof LastHttpContent) {
			this.isHeadThere = false;
		}
		context.fireChannelRead(message);
	}

	private boolean isSecure(Channel channel, HttpRequest request) {
		boolean tls = channel.pipeline().get(SslHandler.class) != null;
		return channel.remoteAddress() instanceof InetSocketAddress peer
				&& this.proxies.origin(peer.getAddress(), tls, request.headers()::getAll).isSecure();
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		if (message instanceof HttpResponse response) {
			AnswerHeaders.forEach(this.isSecure, response.headers()::set);
		}
		var _ = context.write(message, promise);
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) {
		endWait();
		context.fireChannelInactive();
	}

	private void endWait() {
		if (this.cut != null) {
			this.cut.cancel(false);
			this.cut = null;
		}
	}

	/** Before they are read: the first of a request begins the wait for the rest. */
	private final class Bytes extends ChannelInboundHandlerAdapter {

		@Override
		public void channelRead(ChannelHandlerContext context, Object bytes) {
			ServerConnection connection = ServerConnection.this;
			if (!connection.isHeadThere && connection.cut == null) {
				connection.cut = context.executor().schedule(() -> {
					var _ = context.close();
				}, connection.headWithin.toNanos(), TimeUnit.NANOSECONDS);
			}
			context.fireChannelRead(bytes);
		}

	}

}
