package dev.farespan.telemetry;

import dev.farespan.domain.FareQuery;
import dev.farespan.metrics.FareMetrics;
import dev.farespan.tracing.FareTracing;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/** Watches queries. */
public final class Telemetry {

	private static final String ACTUATOR = "/actuator";

	private final FareMetrics metrics;

	private final FareTracing tracing;

	private final QueryLog log;

	public Telemetry(FareMetrics metrics, FareTracing tracing, Twin twin) {
		this.metrics = metrics;
		this.tracing = tracing;
		this.log = new QueryLog(twin);
	}

	/**
	 * Whether a request to this path is observed: whoever scrapes or probes is neither
	 * measured nor traced.
	 */
	public static boolean observes(String path) {
		return !path.equals(ACTUATOR) && !path.startsWith(ACTUATOR + "/");
	}

	/**
	 * A query begins; whoever asked for its watch has to end it.
	 * @param request what is observed of its HTTP request, or null
	 */
	public QueryWatch begin(FareQuery query, Observation.@Nullable ContextView request) {
		return new QueryWatch(query, this.metrics, this.tracing.of(request), this.log);
	}

}
