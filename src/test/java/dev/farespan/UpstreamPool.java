package dev.farespan;

import java.util.function.Predicate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;

/** What the rival's client says of its connections to an upstream. */
final class UpstreamPool {

	private static final String APACHE = "httpcomponents.httpclient.pool.total.";

	private static final String REACTOR = "reactor.netty.connection.provider.";

	private final MeterRegistry meters;

	private final int port;

	UpstreamPool(MeterRegistry meters, int port) {
		this.meters = meters;
		this.port = port;
	}

	/** In use, or waited for. */
	int held() {
		return sum((id) -> isApaches(id, "connections", "leased") || isApaches(id, "pending", "")
				|| isReactors(id, "active.connections") || isReactors(id, "pending.connections"));
	}

	/** Kept for reuse. */
	int idle() {
		return sum((id) -> isApaches(id, "connections", "available") || isReactors(id, "idle.connections"));
	}

	private static boolean isApaches(Meter.Id id, String name, String state) {
		return id.getName().equals(APACHE + name) && (state.isEmpty() || state.equals(id.getTag("state")));
	}

	private boolean isReactors(Meter.Id id, String name) {
		String remote = id.getTag("remote.address");
		return id.getName().equals(REACTOR + name) && remote != null && remote.endsWith(":" + this.port);
	}

	private int sum(Predicate<Meter.Id> which) {
		return this.meters.getMeters()
			.stream()
			.filter((meter) -> which.test(meter.getId()))
			.mapToInt((meter) -> (int) ((Gauge) meter).value())
			.sum();
	}

}
