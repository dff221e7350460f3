package dev.farespan.reactive;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;

import dev.farespan.telemetry.Telemetry;
import dev.farespan.web.AccessProblems;
import dev.farespan.web.ProblemJson;
import dev.farespan.web.Problems;
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
		return (server) -> server.mapHandle((handled, connection) -> refusal(connection).orElse(handled));
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
		int mark = request.uri().indexOf('?');
		if (hasBody(request)) {
			// nothing of it is read, however long it takes to come
			return Optional.of(report(AccessProblems.noBodyTaken(), response.keepAlive(false)));
		}
		Optional<ProblemDetail> problem = Problems.ofQuery((mark < 0) ? null : request.uri().substring(mark + 1));
		return (problem.isEmpty() && !isUri(request.uri()))
				? Optional.of(report(Problems.of(HttpStatus.BAD_REQUEST), response))
				: problem.map((detail) -> report(detail, response));
	}

	private static boolean hasBody(HttpServerRequest request) {
		String length = request.requestHeaders().get(HttpHeaders.CONTENT_LENGTH, "0");
		return !length.equals("0") || request.requestHeaders().contains(HttpHeaders.TRANSFER_ENCODING);
	}

	/**
	 * As strict as Tomcat: brackets belong to addresses alone, and Java lets them stand
	 * in a query.
	 */
	private static boolean isUri(String target) {
		try {
			return target.chars().allMatch((letter) -> letter < 127 && letter != '[' && letter != ']')
					&& !new URI(target).toString().isEmpty();
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	private static Mono<Void> report(ProblemDetail problem, HttpServerResponse response) {
		byte[] body = ProblemJson.write(problem);
		return response.status(problem.getStatus())
			.header(HttpHeaders.CONTENT_TYPE, ProblemJson.CONTENT_TYPE)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length))
			.sendByteArray(Mono.just(body))
			.then();
	}

}
