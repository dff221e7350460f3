package dev.farespan.reactive;

import java.io.IOException;
import java.util.List;

import dev.farespan.security.AnswerHeaders;
import dev.farespan.web.ProblemJson;
import dev.farespan.web.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import reactor.util.context.Context;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;

/** Answers with a problem (RFC 9457) whatever goes wrong. */
public final class ProblemHandler implements WebExceptionHandler, Ordered {

	private static final Logger logger = LoggerFactory.getLogger(ProblemHandler.class);

	/**
	 * For failures that come when nobody listens any more, as of an answer to a caller
	 * that has just left: Reactor would log each at level ERROR.
	 */
	static final Context REPORTS_WHAT_IS_LATE = HttpExchange.lateFailuresGoTo(ProblemHandler::report);

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
		ServerHttpResponse response = exchange.getResponse();
		if (response.isCommitted()) {
			report(thrown);
			return Mono.error(thrown);
		}
		ProblemDetail problem = describe(thrown);
		HttpHeaders headers = (thrown instanceof ErrorResponse refusal) ? refusal.getHeaders() : HttpHeaders.EMPTY;
		clear(response.getHeaders());
		response.getHeaders().addAll(headers);
		return write(problem, response);
	}

	/** Netty says in two ways that the connection of an answer is gone. */
	private static void report(Throwable thrown) {
		if (thrown instanceof IOException || thrown instanceof AbortedException) {
			logger.debug("A caller has left", thrown);
		}
		else {
			logger.error("A defect of farespan broke a stream", thrown);
		}
	}

	/** But for what each answer says. */
	private static void clear(HttpHeaders headers) {
		List.copyOf(headers.headerNames())
			.stream()
			.filter((name) -> !AnswerHeaders.stays(name))
			.forEach(headers::remove);
	}

	private static ProblemDetail describe(Throwable thrown) {
		if (thrown instanceof ErrorResponse refusal) {
			return Problems.of(refusal);
		}
		logger.error("A defect of farespan failed a request", thrown);
		return Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "A defect of farespan; it has been logged.");
	}

	static Mono<Void> write(ProblemDetail problem, ServerHttpResponse response) {
		byte[] body = ProblemJson.write(problem);
		response.setStatusCode(HttpStatusCode.valueOf(problem.getStatus()));
		response.getHeaders().set(HttpHeaders.CONTENT_TYPE, ProblemJson.CONTENT_TYPE);
		response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
		response.getHeaders().setContentLength(body.length);
		return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
	}

}
