package dev.farespan.tracing;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import dev.farespan.domain.FailureReason;
import dev.farespan.provider.ProviderRequest;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;

/** The span of one upstream request. */
public final class AttemptTrace {

	/** Of a request that is not traced. */
	static final AttemptTrace NONE = new AttemptTrace(null, Propagator.NOOP);

	private final @Nullable Span span;

	private final Propagator propagator;

	AttemptTrace(@Nullable Span span, Propagator propagator) {
		this.span = span;
		this.propagator = propagator;
	}

	/** The request with the header that tells the upstream which span it belongs to. */
	public ProviderRequest mark(ProviderRequest request) {
		if (this.span == null) {
			return request;
		}
		URI uri = request.uri();
		this.span.tag("server.address", String.valueOf(uri.getHost()));
		this.span.tag("url.full", uri.toString());
		Map<String, String> headers = new HashMap<>(request.headers());
		this.propagator.inject(this.span.context(), headers, (carrier, name, value) -> headers.put(name, value));
		return new ProviderRequest(uri, headers);
	}

	public void failed(FailureReason reason) {
		if (this.span != null) {
			this.span.tag("error.type", reason.label());
		}
	}

	/** However it ended; once. */
	public void end() {
		if (this.span != null) {
			this.span.end();
		}
	}

}
