package dev.farespan.reactive;

import java.util.List;

import dev.farespan.domain.DayOutcome;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Answers {@code GET /fares}: whole, or as the days arrive. */
@RestController
public class FareController {

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
	public Mono<Void> fares(ServerWebExchange exchange) {
		HttpHeaders headers = exchange.getRequest().getHeaders();
		FareFormat format = FareFormat.negotiate(headers.get(HttpHeaders.ACCEPT));
		FareQuery query = this.requests.read(exchange.getRequest().getURI().getRawQuery());
		FareTerms terms = FareTerms.of(this.limits.deadline(), headers.get(FareTerms.PREFER),
				headers.get(HttpHeaders.CACHE_CONTROL));
		terms.applied().ifPresent((applied) -> exchange.getResponse().getHeaders().set(FareTerms.APPLIED, applied));
		return format.isStream() ? stream(query, terms.terms(), format, exchange)
				: whole(query, terms.terms(), format, exchange);
	}

	private Mono<Void> whole(FareQuery query, Terms terms, FareFormat format, ServerWebExchange exchange) {
		List<String> ifNoneMatch = exchange.getRequest().getHeaders().get(HttpHeaders.IF_NONE_MATCH);
		return Mono
			.using(() -> begin(query, exchange),
					(watch) -> calendar(this.search.search(query, terms, watch), query)
						.map((calendar) -> this.answers.whole(calendar, format, ifNoneMatch, watch.done(calendar))),
					QueryWatch::close)
			.flatMap((answer) -> write(answer, exchange.getResponse()));
	}

	private static Mono<Void> write(FareAnswer answer, ServerHttpResponse response) {
		response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
		answer.headers().forEach(response.getHeaders()::set);
		if (answer.status() != HttpStatus.OK.value()) {
			return response.setComplete();
		}
		response.getHeaders().setContentLength(answer.body().length);
		return response.writeWith(Mono.just(response.bufferFactory().wrap(answer.body())));
	}

	private Mono<Void> stream(FareQuery query, Terms terms, FareFormat format, ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		response.getHeaders().set(HttpHeaders.CONTENT_TYPE, format.contentType());
		response.getHeaders().set(HttpHeaders.VARY, FareAnswers.VARY);
		response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
		if (HttpMethod.HEAD.equals(exchange.getRequest().getMethod())) {
			return response.setComplete();
		}
		// nothing first: it sends the head before a day has arrived
		Flux<DataBuffer> lines = kept(lines(query, terms, format, exchange), format).startWith(new byte[0])
			.map(response.bufferFactory()::wrap);
		return response.writeAndFlushWith(lines.map(Mono::just));
	}

	/** A line or event for each day as it arrives, then one for the summary. */
	private Flux<byte[]> lines(FareQuery query, Terms terms, FareFormat format, ServerWebExchange exchange) {
		return Flux.using(
				() -> begin(query, exchange), (
						watch) -> this.search.search(query, terms, watch)
							.publish(
									(shared) -> Flux.merge(shared.map((day) -> FareAnswers.day(day, format)),
											calendar(shared, query).doOnNext(watch::done)
												.map((calendar) -> FareAnswers.summary(calendar, format)))),
				QueryWatch::close);
	}

	private QueryWatch begin(FareQuery query, ServerWebExchange exchange) {
		return this.telemetry.begin(query,
				ServerRequestObservationContext.findCurrent(exchange.getAttributes()).orElse(null));
	}

	private static Mono<FareCalendar> calendar(Flux<DayOutcome> days, FareQuery query) {
		return days.collectList().map((outcomes) -> new FareCalendar(query, outcomes));
	}

	/** With a sign of life on an event stream as long as it lasts. */
	private static Flux<byte[]> kept(Flux<byte[]> lines, FareFormat format) {
		if (format != FareFormat.SSE) {
			return lines;
		}
		return lines.publish((shared) -> Flux.merge(shared,
				Flux.interval(FareAnswers.KEEP_ALIVE)
					.onBackpressureDrop()
					.map((tick) -> FareAnswers.keepAlive(format))
					.takeUntilOther(shared.ignoreElements())));
	}

}
