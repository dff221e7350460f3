package dev.farespan.blocking;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

import dev.farespan.domain.FareCalendar;
import dev.farespan.domain.FareQuery;
import dev.farespan.domain.SearchLimits;
import dev.farespan.domain.Terms;
import dev.farespan.telemetry.QueryWatch;
import dev.farespan.telemetry.Telemetry;
import dev.farespan.web.FareAnswer;
import dev.farespan.web.FareAnswers;
import dev.farespan.web.FareFormat;
import dev.farespan.web.FareRequests;
import dev.farespan.web.FareTerms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** Answers {@code GET /fares}: whole, or as the days arrive. */
@RestController
public class FareController {

	private static final Duration FOREVER = Duration.ofDays(1);

	private final FareRequests requests;

	private final FareSearch search;

	private final FareAnswers answers;

	private final SearchLimits limits;

	private final Telemetry telemetry;

	public FareController(FareRequests requests, FareSearch search, FareAnswers answers, SearchLimits limits,
			Telemetry telemetry) {
		this.requests = requests;
		this.search = search;
		this.answers = answers;
		this.limits = limits;
		this.telemetry = telemetry;
	}

	@GetMapping("/fares")
	public void fares(HttpServletRequest request, HttpServletResponse response)
			throws IOException, InterruptedException {
		FareFormat format = FareFormat.negotiate(header(request, HttpHeaders.ACCEPT));
		FareQuery query = this.requests.read(request.getQueryString());
		FareTerms terms = FareTerms.of(this.limits.deadline(), header(request, FareTerms.PREFER),
				header(request, HttpHeaders.CACHE_CONTROL));
		terms.applied().ifPresent((applied) -> response.setHeader(FareTerms.APPLIED, applied));
		if (format.isStream()) {
			stream(query, terms.terms(), format, request, response);
		}
		else {
			whole(query, terms.terms(), format, request, response);
		}
	}

	private void whole(FareQuery query, Terms terms, FareFormat format, HttpServletRequest request,
			HttpServletResponse response) throws IOException, InterruptedException {
		try (QueryWatch watch = begin(query, request)) {
			FareCalendar calendar = this.search.search(query, terms, watch, (day) -> {
			}, () -> {
			}, FOREVER);
			FareAnswer answer = this.answers.whole(calendar, format, header(request, HttpHeaders.IF_NONE_MATCH),
					watch.done(calendar));
			write(answer, response);
		}
	}

	private static void write(FareAnswer answer, HttpServletResponse response) throws IOException {
		response.setStatus(answer.status());
		answer.headers().forEach(response::setHeader);
		if (answer.status() == HttpServletResponse.SC_OK) {
			response.setContentLength(answer.body().length);
			response.getOutputStream().write(answer.body());
		}
	}

	private void stream(FareQuery query, Terms terms, FareFormat format, HttpServletRequest request,
			HttpServletResponse response) throws IOException, InterruptedException {
		response.setContentType(format.contentType());
		response.setHeader(HttpHeaders.VARY, FareAnswers.VARY);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (request.getMethod().equals("HEAD")) {
			return;
		}
		OutputStream out = response.getOutputStream();
		response.flushBuffer();
		try (QueryWatch watch = begin(query, request)) {
			FareCalendar calendar = this.search.search(query, terms, watch,
					(day) -> write(out, FareAnswers.day(day, format)), () -> write(out, FareAnswers.keepAlive(format)),
					FareAnswers.KEEP_ALIVE);
			watch.done(calendar);
			write(out, FareAnswers.summary(calendar, format));
		}
	}

	private QueryWatch begin(FareQuery query, HttpServletRequest request) {
		return this.telemetry.begin(query, ServerHttpObservationFilter.findObservationContext(request).orElse(null));
	}

	/** Fails when the caller has left, which ends the search. */
	private static void write(OutputStream out, byte[] bytes) {
		try {
			out.write(bytes);
			out.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> header(HttpServletRequest request, String name) {
		return Collections.list(request.getHeaders(name));
	}

}
