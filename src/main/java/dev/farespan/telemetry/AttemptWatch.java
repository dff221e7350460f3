package dev.farespan.telemetry;

import dev.farespan.metrics.ProviderMetrics;
import dev.farespan.provider.ProviderException;
import dev.farespan.provider.ProviderRequest;
import dev.farespan.tracing.AttemptTrace;

/** One upstream request, from its sending to its end. */
public final class AttemptWatch implements AutoCloseable {

	private final long start = System.nanoTime();

	private final ProviderMetrics meters;

	private final AttemptTrace trace;

	AttemptWatch(ProviderMetrics meters, AttemptTrace trace) {
		this.meters = meters;
		this.trace = trace;
		meters.requestSent();
	}

	/**
	 * The request as it is to be sent: where it is traced, with the header that says so.
	 */
	public ProviderRequest mark(ProviderRequest request) {
		return this.trace.mark(request);
	}

	public void succeeded() {
		this.meters.attemptDone(null);
	}

	public void failed(ProviderException failure) {
		this.meters.attemptDone(failure.reason());
		this.trace.failed(failure);
	}

	/** However it ended, also when nobody waited for it any more. */
	@Override
	public void close() {
		this.meters.requestOver(System.nanoTime() - this.start);
		this.trace.end();
	}

}
