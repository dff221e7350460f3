package dev.farespan.reactive;

import java.util.Set;

import dev.farespan.web.ProblemJson;
import dev.farespan.web.Problems;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import reactor.netty.NettyPipeline;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** What is said of bytes that are no request: a problem, where Netty says nothing. */
@Configuration(proxyBeanMethods = false)
@Profile("!blocking & !simulator")
public class UnreadableRequestConfiguration {

	@Bean
	NettyServerCustomizer unreadableRequests() {
		return (server) -> server.doOnChannelInit((observer, channel, remote) -> {
			if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
				channel.pipeline().addAfter(NettyPipeline.HttpCodec, "unreadableRequests", new Explanation());
			}
		});
	}

	/**
	 * Gives Netty's own refusals, which are empty, a body. They have the status that
	 * Tomcat gives them, too: 400 also for what is too long.
	 */
	private static final class Explanation extends ChannelOutboundHandlerAdapter {

		private static final Set<HttpResponseStatus> TOO_LONG = Set.of(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE,
				HttpResponseStatus.REQUEST_URI_TOO_LONG, HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE);

		@Override
		public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
			super.write(context, isBare(message) ? explained((FullHttpResponse) message) : message, promise);
		}

		private static boolean isBare(Object message) {
			return message instanceof FullHttpResponse response
					&& response.status().code() >= HttpStatus.BAD_REQUEST.value() && !response.content().isReadable()
					&& !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
		}

		private static FullHttpResponse explained(FullHttpResponse bare) {
			HttpResponseStatus status = TOO_LONG.contains(bare.status()) ? HttpResponseStatus.BAD_REQUEST
					: bare.status();
			byte[] body = ProblemJson.write(Problems.of(HttpStatusCode.valueOf(status.code())));
			var explained = new DefaultFullHttpResponse(bare.protocolVersion(), status, Unpooled.wrappedBuffer(body),
					bare.headers(), bare.trailingHeaders());
			bare.release();
			explained.headers()
				.set(HttpHeaderNames.CONTENT_TYPE, ProblemJson.CONTENT_TYPE)
				.set(HttpHeaderNames.CACHE_CONTROL, "no-store")
				.set(HttpHeaderNames.CONTENT_LENGTH, body.length);
			return explained;
		}

	}

}
