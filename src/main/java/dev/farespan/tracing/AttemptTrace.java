package dev.farespan.tracing;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import dev.farespan.provider.ProviderException;
import dev.farespan.provider.ProviderRequest;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;

/**
 * The span of one upstream request, or of a query that is not sampled only its context,
 * so that the upstream does not begin a trace of its own.
 */
public final class AttemptTrace {

	/** Of a request that is not traced. */
	static final AttemptTrace NONE = new AttemptTrace(null, null, Propagator.NOOP);

	private final @Nullable Span span;

	private final @Nullable TraceContext context;

	private final Propagator propagator;

	private AttemptTrace(@Nullable Span span, @Nullable TraceContext context, Propagator propagator) {
		this.span = span;
		this.context = context;
		this.propagator = propagator;
	}

	static AttemptTrace of(Span span, Propagator propagator) {
		return new AttemptTrace(span, span.context(), propagator);
	}

	static AttemptTrace notSampled(TraceContext query, Propagator propagator) {
		return new AttemptTrace(null, query, propagator);
	}

	/** The request with the header that tells the upstream which trace it belongs to. */
	public ProviderRequest mark(ProviderRequest request) {
		if (this.context == null) {
			return request;
		}
		URI uri = request.uri();
		if (this.span != null) {
			this.span.tag("server.address", String.valueOf(uri.getHost()));
			this.span.tag("url.full", uri.toString());
		}
		Map<String, String> headers = new HashMap<>(request.headers());
		this.propagator.inject(this.context, headers, (carrier, name, value) -> headers.put(name, value));
		return new ProviderRequest(uri, headers);
	}

	public void failed(ProviderException failure) {
		if (this.span != null) {
			this.span.tag("error.type", failure.reason().label());
			this.span.error(failure);
		}
	}

	/** However it ended; once. */
	public void end() {
		if (this.span != null) {
			this.span.end();
		}
	}

}
