package dev.farespan.reactive;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.farespan.telemetry.Telemetry;
import dev.farespan.web.AccessProblems;
import dev.farespan.web.ProblemJson;
import dev.farespan.web.RequestHead;
import io.micrometer.observation.ObservationPredicate;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.WebFilter;

/** What Netty itself does: what it says of a request it cannot read. */
@Configuration(proxyBeanMethods = false)
@Profile("!blocking & !simulator")
public class NettyConfiguration {

	/**
	 * Before Spring reads a request, which leaves a target that is no URI with an empty
	 * 400.
	 */
	@Bean
	NettyServerCustomizer problemReports() {
		return (server) -> server.mapHandle((handled, connection) -> refusal(connection).orElse(handled)
			.contextWrite(ProblemHandler.REPORTS_WHAT_IS_LATE));
	}

	@Bean
	ObservationPredicate observedRequests() {
		return (name, context) -> !(context instanceof ServerRequestObservationContext observed)
				|| Telemetry.observes(Objects.requireNonNull(observed.getCarrier()).getPath().value());
	}

	/** Netty compresses without saying so; Tomcat says it. */
	@Bean
	WebFilter varyByEncoding() {
		return (exchange, chain) -> {
			exchange.getResponse().beforeCommit(() -> {
				HttpHeaders headers = exchange.getResponse().getHeaders();
				if (headers.getVary().stream().noneMatch(HttpHeaders.ACCEPT_ENCODING::equalsIgnoreCase)) {
					headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
				}
				return Mono.empty();
			});
			return chain.filter(exchange);
		};
	}

	private static Optional<Mono<Void>> refusal(Connection connection) {
		if (!(connection instanceof HttpServerResponse response)
				|| !(connection instanceof HttpServerRequest request)) {
			return Optional.empty();
		}
		List<String> hosts = request.requestHeaders().getAll(HttpHeaders.HOST);
		List<String> codings = request.requestHeaders().getAll(HttpHeaders.TRANSFER_ENCODING);
		boolean hasBody = RequestHead.hasBody(request.requestHeaders().get(HttpHeaders.CONTENT_LENGTH),
				request.requestHeaders().get(HttpHeaders.TRANSFER_ENCODING));
		return RequestHead.problem(request.method().name(), request.uri(), request.version().text(), hosts, codings)
			.or(() -> hasBody ? Optional.of(AccessProblems.noBodyTaken()) : Optional.empty())
			// nothing of a body is read, however long it takes to come
			.map((problem) -> report(problem, hasBody ? response.keepAlive(false) : response));
	}

	private static Mono<Void> report(ProblemDetail problem, HttpServerResponse response) {
		byte[] body = ProblemJson.write(problem);
		if (problem.getStatus() == HttpStatus.METHOD_NOT_ALLOWED.value()) {
			response.header(HttpHeaders.ALLOW, "GET");
		}
		return response.status(problem.getStatus())
			.header(HttpHeaders.CONTENT_TYPE, ProblemJson.CONTENT_TYPE)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length))
			.sendByteArray(Mono.just(body))
			.then();
	}

}
