package dev.farespan.tracing;

import java.util.Optional;

import dev.farespan.domain.DayQuery;
import dev.farespan.domain.FareCalendar;
import dev.farespan.domain.FareQuery;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;

/** The span of one query, and where those of its upstream requests come from. */
public final class QueryTrace {

	/** Of a query that is not traced. */
	static final QueryTrace NONE = new QueryTrace(Tracer.NOOP, Propagator.NOOP, null);

	private final Tracer tracer;

	private final Propagator propagator;

	private final @Nullable Span span;

	private final boolean sampled;

	QueryTrace(Tracer tracer, Propagator propagator, @Nullable Span span) {
		this.tracer = tracer;
		this.propagator = propagator;
		this.span = span;
		this.sampled = span != null && Boolean.TRUE.equals(span.context().sampled());
	}

	/**
	 * The trace's, as it stands in headers and logs; a query that is not sampled has one
	 * too.
	 */
	public Optional<String> id() {
		return Optional.ofNullable(this.span).map((own) -> own.context().traceId());
	}

	/** A span for one upstream request, begun now, where the query is sampled. */
	public AttemptTrace attempt(DayQuery day) {
		if (this.span == null) {
			return AttemptTrace.NONE;
		}
		if (!this.sampled) {
			return AttemptTrace.notSampled(this.span.context(), this.propagator);
		}
		Span attempt = this.tracer.spanBuilder()
			.setParent(this.span.context())
			.kind(Span.Kind.CLIENT)
			.name("fares attempt")
			.tag("http.request.method", "GET")
			.tag("fares.provider", day.provider())
			.tag("fares.date", day.date().toString())
			.start();
		return AttemptTrace.of(attempt, this.propagator);
	}

	/** Says on the span what is asked. */
	public void begun(FareQuery query) {
		if (this.span == null || !this.sampled) {
			return;
		}
		this.span.tag("fares.provider", query.provider());
		this.span.tag("fares.from", query.from().name());
		this.span.tag("fares.to", query.to().name());
		this.span.tag("fares.first_day", query.firstDay().toString());
		this.span.tag("fares.days", query.days());
	}

	/** Says on the span what became of it. */
	public void done(FareCalendar calendar) {
		Span own = this.span;
		if (own == null || !this.sampled) {
			return;
		}
		calendar.counts().forEach((availability, days) -> own.tag("fares." + availability.label(), days));
		own.tag("fares.failed", calendar.failed());
	}

	/**
	 * Does something of which this span is the context: what is counted there can point
	 * to the trace, and what is logged carries its id.
	 */
	public void inScope(Runnable action) {
		if (this.span == null) {
			action.run();
			return;
		}
		try (Tracer.SpanInScope _ = this.tracer.withSpan(this.span)) {
			action.run();
		}
	}

}
