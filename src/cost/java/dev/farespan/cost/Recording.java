package dev.farespan.cost;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.DayQuery;
import dev.farespan.domain.FareCalendar;
import dev.farespan.domain.FareQuery;
import dev.farespan.domain.Samples;
import dev.farespan.metrics.FareMetrics;
import dev.farespan.policy.Admission;
import dev.farespan.policy.Breaker;
import dev.farespan.provider.ProviderRequest;
import dev.farespan.telemetry.QueryWatch;
import dev.farespan.telemetry.Telemetry;
import dev.farespan.telemetry.Twin;
import dev.farespan.tracing.FareTracing;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a twin has at hand when it tells the meters of a call: a query under way. */
public class Recording {

	private static final Twin TWIN = new Twin("reactive", "event-loop");

	private static final FareQuery QUERY = Samples.query(CallCost.DAYS);

	final PrometheusMeterRegistry registry;

	final FareMetrics metrics;

	final QueryWatch watch;

	final DayQuery day = QUERY.eachDay().getFirst();

	final ProviderRequest request = new ProviderRequest(URI.create("http://127.0.0.1/restapi"), Map.of());

	final DayOutcome outcome = Samples.priced(0, "9.90");

	final FareCalendar calendar = new FareCalendar(QUERY,
			IntStream.range(0, CallCost.DAYS).<DayOutcome>mapToObj((i) -> Samples.priced(i, "9.90")).toList());

	Recording(PrometheusMeterRegistry registry) {
		registry.config().commonTags("twin", TWIN.name(), "mode", TWIN.mode());
		this.registry = registry;
		this.metrics = new FareMetrics(registry, List.of(QUERY.provider()));
		this.metrics.registerQueue();
		this.metrics.watchDoor(Admission.Reason.labels(), () -> 0, () -> 0);
		this.metrics.of(QUERY.provider()).watchBreaker(Breaker.STATES, () -> "closed");
		this.metrics.of(QUERY.provider()).watchTurns(() -> 0);
		this.watch = new Telemetry(this.metrics, FareTracing.OFF, TWIN).begin(QUERY, null);
	}

	/** How many series a scrape shows. */
	long series() {
		return this.registry.scrape().lines().filter((line) -> !line.startsWith("#")).count();
	}

	/** With the meters as the twins have them. */
	@State(Scope.Benchmark)
	public static class On extends Recording {

		public On() {
			super(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
		}

	}

	/**
	 * With meters that do nothing: what {@code management.metrics.enable.fares=false}
	 * leaves.
	 */
	@State(Scope.Benchmark)
	public static class Off extends Recording {

		public Off() {
			super(denying());
		}

		private static PrometheusMeterRegistry denying() {
			var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
			registry.config().meterFilter(MeterFilter.deny());
			return registry;
		}

	}

}
