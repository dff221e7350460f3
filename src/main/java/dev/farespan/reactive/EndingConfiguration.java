package dev.farespan.reactive;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import reactor.core.publisher.Mono;
import reactor.netty.NettyPipeline;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * How connections end with the process: all are told to before the server itself ends, so
 * that it finds none that could begin with a request. Tomcat needs no help with it.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!blocking & !simulator")
public class EndingConfiguration implements SmartLifecycle {

	private final Set<Connection> open = ConcurrentHashMap.newKeySet();

	private volatile boolean isEnding;

	@Bean
	NettyServerCustomizer connectionsThatCanEnd() {
		return (server) -> server.doOnChannelInit((observer, channel, remote) -> opened(channel));
	}

	/** A new connection, whose handlers are all there. */
	private void opened(Channel channel) {
		var connection = new Connection(channel);
		channel.pipeline().addBefore(NettyPipeline.HttpTrafficHandler, "ending", connection);
		this.open.add(connection);
		channel.closeFuture().addListener((closed) -> this.open.remove(connection));
		// after it is listed: this sees that all end, or whoever ends all sees it
		if (this.isEnding) {
			connection.end();
		}
	}

	/** Goes on once each connection knows. */
	@Override
	public void stop(Runnable goOn) {
		this.isEnding = true;
		List<Mono<Void>> told = this.open.stream().map(Connection::tell).toList();
		Mono.whenDelayError(told).doFinally((ended) -> goOn.run()).subscribe();
	}

	@Override
	public void stop() {
		stop(() -> {
		});
	}

	@Override
	public void start() {
		// it runs from the first connection on
	}

	@Override
	public boolean isRunning() {
		return !this.isEnding;
	}

	/**
	 * One of the server's connections, which can be told to end: it answers what it has
	 * begun with, says with that that it closes, closes, and begins with nothing more.
	 * Whatever it does, it does on the connection's event loop, so that nothing comes in
	 * between.
	 *
	 * <p>
	 * Netty's own graceful end closes a connection at the end of the answer that it found
	 * in progress. By then the connection may have begun with the next request.
	 */
	static final class Connection extends ChannelDuplexHandler {

		private final Channel channel;

		/** Requests read and not answered; more than one only if they are pipelined. */
		private int unanswered;

		private boolean isEnding;

		Connection(Channel channel) {
			this.channel = channel;
		}

		/** Completes once it knows. */
		Mono<Void> tell() {
			return Mono.create((knows) -> this.channel.eventLoop().execute(() -> {
				end();
				knows.success();
			}));
		}

		/** Closes at once if nothing is to be answered. */
		void end() {
			this.isEnding = true;
			if (this.unanswered == 0) {
				var _ = this.channel.close();
			}
		}

		@Override
		public void channelRead(ChannelHandlerContext ctx, Object message) {
			if (this.isEnding && (message instanceof HttpRequest || this.unanswered == 0)) {
				ReferenceCountUtil.release(message);
				return;
			}
			if (message instanceof HttpRequest) {
				this.unanswered++;
			}
			ctx.fireChannelRead(message);
		}

		@Override
		public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
			if (this.isEnding && message instanceof HttpResponse head) {
				HttpUtil.setKeepAlive(head, false);
			}
			ChannelPromise written = promise;
			if (message instanceof LastHttpContent && !isInformational(message)) {
				this.unanswered--;
				written = this.isEnding ? promise.unvoid().addListener(ChannelFutureListener.CLOSE) : promise;
			}
			var _ = ctx.write(message, written);
		}

		private static boolean isInformational(Object message) {
			return message instanceof HttpResponse head && head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
		}

	}

}
