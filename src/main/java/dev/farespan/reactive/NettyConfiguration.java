package dev.farespan.reactive;

import dev.farespan.web.ProblemJson;
import dev.farespan.web.Problems;
import io.netty.buffer.Unpooled;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;

/** What Netty itself does: what it says of a request it cannot read. */
@Configuration(proxyBeanMethods = false)
@Profile("!blocking & !simulator")
public class NettyConfiguration {

	/**
	 * Spring leaves a target that is no URI with an empty 400, before any handler of ours
	 * sees it.
	 */
	@Bean
	NettyServerCustomizer problemReports() {
		return (server) -> server
			.mapHandle((handled, connection) -> handled.then(Mono.defer(() -> report(connection))));
	}

	private static Mono<Void> report(Connection connection) {
		if (!(connection instanceof HttpServerResponse response) || !(connection instanceof HttpServerRequest request)
				|| response.hasSentHeaders() || response.status().code() != 400) {
			return Mono.empty();
		}
		int query = request.uri().indexOf('?');
		byte[] body = ProblemJson.write(Problems.ofTarget((query < 0) ? null : request.uri().substring(query + 1)));
		return response.header(HttpHeaders.CONTENT_TYPE, ProblemJson.CONTENT_TYPE)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length))
			.sendObject(Unpooled.wrappedBuffer(body))
			.then();
	}

}
