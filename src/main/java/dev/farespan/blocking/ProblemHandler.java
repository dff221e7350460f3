package dev.farespan.blocking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.farespan.security.AnswerHeaders;
import dev.farespan.web.ProblemJson;
import dev.farespan.web.Problems;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers with a problem (RFC 9457) whatever goes wrong. */
public final class ProblemHandler implements HandlerExceptionResolver, Ordered {

	private static final Logger logger = LoggerFactory.getLogger(ProblemHandler.class);

	private final ObservationRegistry observations;

	public ProblemHandler(ObservationRegistry observations) {
		this.observations = observations;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception thrown) {
		// as the other twin's server does by itself
		Observation observed = this.observations.getCurrentObservation();
		if (observed != null) {
			observed.error(thrown);
		}
		if (response.isCommitted()) {
			if (thrown instanceof IOException || thrown instanceof UncheckedIOException) {
				logger.debug("A caller has left", thrown);
				return new ModelAndView();
			}
			logger.error("A defect of farespan broke a stream", thrown);
			// unresolved, so that Tomcat cuts the connection instead of ending the stream
			// as if it were whole
			return null;
		}
		ProblemDetail problem = describe(thrown);
		HttpHeaders headers = (thrown instanceof ErrorResponse refusal) ? refusal.getHeaders() : HttpHeaders.EMPTY;
		clear(response);
		headers.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		try {
			write(problem, response);
		}
		catch (IOException ex) {
			logger.debug("A caller has left", ex);
		}
		return new ModelAndView();
	}

	/** But for what each answer says. */
	private static void clear(HttpServletResponse response) {
		Map<String, String> stays = new LinkedHashMap<>();
		response.getHeaderNames()
			.stream()
			.filter(AnswerHeaders::stays)
			.forEach((name) -> stays.put(name, response.getHeader(name)));
		response.reset();
		stays.forEach(response::setHeader);
	}

	private static ProblemDetail describe(Exception thrown) {
		if (thrown instanceof ErrorResponse refusal) {
			return Problems.of(refusal);
		}
		logger.error("A defect of farespan failed a request", thrown);
		return Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "A defect of farespan; it has been logged.");
	}

	static void write(ProblemDetail problem, HttpServletResponse response) throws IOException {
		byte[] body = ProblemJson.write(problem);
		response.setStatus(problem.getStatus());
		response.setContentType(ProblemJson.CONTENT_TYPE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
