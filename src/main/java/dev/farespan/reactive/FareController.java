package dev.farespan.reactive;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.farespan.domain.Deadline;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.FareCalendar;
import dev.farespan.domain.FareQuery;
import dev.farespan.domain.SearchLimits;
import dev.farespan.metrics.FareMetrics;
import dev.farespan.web.FareAnswer;
import dev.farespan.web.FareAnswers;
import dev.farespan.web.FareFormat;
import dev.farespan.web.FareRequests;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
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

	private final FareMetrics metrics;

	public FareController(FareRequests requests, FareSearch search, FareAnswers answers, SearchLimits limits,
			FareMetrics metrics) {
		this.requests = requests;
		this.search = search;
		this.answers = answers;
		this.limits = limits;
		this.metrics = metrics;
	}

	@GetMapping("/fares")
	public Mono<Void> fares(ServerWebExchange exchange) {
		HttpHeaders headers = exchange.getRequest().getHeaders();
		FareFormat format = FareFormat.negotiate(headers.get(HttpHeaders.ACCEPT));
		FareQuery query = this.requests.read(exchange.getRequest().getURI().getRawQuery());
		return format.isStream() ? stream(query, format, exchange) : whole(query, format, exchange);
	}

	private Mono<Void> whole(FareQuery query, FareFormat format, ServerWebExchange exchange) {
		long start = System.nanoTime();
		return counted(this.search.search(query, Deadline.after(this.limits.deadline())), query, start)
			.flatMap((calendar) -> {
				FareAnswer answer = this.answers.whole(calendar, format,
						exchange.getRequest().getHeaders().get(HttpHeaders.IF_NONE_MATCH),
						Duration.ofNanos(System.nanoTime() - start));
				ServerHttpResponse response = exchange.getResponse();
				response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
				answer.headers().forEach(response.getHeaders()::set);
				if (answer.status() != HttpStatus.OK.value()) {
					return response.setComplete();
				}
				response.getHeaders().setContentLength(answer.body().length);
				return response.writeWith(Mono.just(response.bufferFactory().wrap(answer.body())));
			});
	}

	private Mono<Void> stream(FareQuery query, FareFormat format, ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		response.getHeaders().set(HttpHeaders.CONTENT_TYPE, format.contentType());
		response.getHeaders().set(HttpHeaders.VARY, FareAnswers.VARY);
		response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
		if (HttpMethod.HEAD.equals(exchange.getRequest().getMethod())) {
			return response.setComplete();
		}
		// nothing first: it sends the head before a day has arrived
		Flux<DataBuffer> lines = kept(lines(query, format), format).startWith(new byte[0])
			.map(response.bufferFactory()::wrap);
		return response.writeAndFlushWith(lines.map(Mono::just));
	}

	/** A line or event for each day as it arrives, then one for the summary. */
	private Flux<byte[]> lines(FareQuery query, FareFormat format) {
		long start = System.nanoTime();
		return this.search.search(query, Deadline.after(this.limits.deadline()))
			.publish((shared) -> Flux.merge(shared.map((day) -> FareAnswers.day(day, format)),
					counted(shared, query, start).map((calendar) -> FareAnswers.summary(calendar, format))));
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

	/** Counts the query once: as done, or as abandoned by a caller who left before. */
	private Mono<FareCalendar> counted(Flux<DayOutcome> days, FareQuery query, long start) {
		var done = new AtomicBoolean();
		return days.collectList().map((outcomes) -> {
			FareCalendar calendar = new FareCalendar(query, outcomes);
			done.set(true);
			this.metrics.queryDone(calendar, Duration.ofNanos(System.nanoTime() - start));
			return calendar;
		}).doOnCancel(() -> {
			if (!done.get()) {
				this.metrics.queryAbandoned(Duration.ofNanos(System.nanoTime() - start));
			}
		});
	}

}
