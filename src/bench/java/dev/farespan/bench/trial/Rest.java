package dev.farespan.bench.trial;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.farespan.bench.result.Criterion;
import dev.farespan.bench.run.Service;
import dev.farespan.bench.sample.Clock;
import dev.farespan.bench.sample.OwnMeters;

/** What a service still holds when nobody asks it any more. */
final class Rest {

	/** A day that nobody waits for may run to the end of its attempt. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Duration PAUSE = Duration.ofMillis(200);

	private final OwnMeters meters;

	private Rest(OwnMeters meters) {
		this.meters = meters;
	}

	/** Waits until it holds nothing, or should long have. */
	static List<Criterion> of(Service service) throws InterruptedException {
		try (var meters = new OwnMeters(service.root())) {
			return new Rest(meters).await();
		}
	}

	private List<Criterion> await() throws InterruptedException {
		double end = Clock.now() + PATIENCE.toSeconds();
		Map<String, Double> held = held();
		while (held.values().stream().anyMatch((value) -> !(value <= 0)) && Clock.now() < end) {
			Thread.sleep(PAUSE);
			held = held();
		}
		return held.entrySet().stream().map((one) -> Criterion.atMost(0, "", one.getKey(), one.getValue())).toList();
	}

	private Map<String, Double> held() {
		Map<String, Double> held = new TreeMap<>();
		held.put("upstream requests in flight after the load", this.meters.sum("fares_in_flight_requests"));
		held.put("queries in flight after the load", this.meters.sum("fares_query_in_flight_queries"));
		held.put("upstream connections leased after the load", leased());
		return held;
	}

	/** Each twin has a pool of its own, and tells nothing of the other's. */
	private double leased() {
		double reactor = this.meters.sum("reactor_netty_connection_provider_active_connections", "name=\"upstream\"");
		return Double.isNaN(reactor)
				? this.meters.sum("httpcomponents_httpclient_pool_total_connections", "state=\"leased\"") : reactor;
	}

}
