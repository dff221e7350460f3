package dev.farespan.tracing;

import io.micrometer.observation.Observation;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;

/** Finds the span of a query, to make others below it. */
public final class FareTracing {

	/** Traces nothing, and costs nothing. */
	public static final FareTracing OFF = new FareTracing(Tracer.NOOP, Propagator.NOOP);

	private final Tracer tracer;

	private final Propagator propagator;

	public FareTracing(Tracer tracer, Propagator propagator) {
		this.tracer = tracer;
		this.propagator = propagator;
	}

	/**
	 * The trace that an HTTP request belongs to.
	 * @param request what was observed of it so far; null where nothing is observed
	 */
	public QueryTrace of(Observation.@Nullable ContextView request) {
		TracingContext context = (request != null) ? request.get(TracingContext.class) : null;
		Span span = (context != null) ? context.getSpan() : null;
		return (span != null) ? new QueryTrace(this.tracer, this.propagator, span) : QueryTrace.NONE;
	}

}
