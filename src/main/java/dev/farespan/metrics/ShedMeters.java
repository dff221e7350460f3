package dev.farespan.metrics;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** The meters of the door: who is let in, who is not, and what decides on it. */
final class ShedMeters {

	private final Map<String, Counter> refused;

	private final Timer lag;

	/**
	 * Shows what has been refused, and the places.
	 * @param reasons all there are
	 */
	ShedMeters(MeterRegistry registry, Collection<String> reasons, IntSupplier limit, IntSupplier inUse) {
		this.refused = reasons.stream()
			.collect(Collectors.toUnmodifiableMap(Function.identity(),
					(reason) -> Meters.SHED.counter("reason", reason).register(registry)));
		this.lag = Meters.LAG.timer().register(registry);
		Meters.SHED_LIMIT.gauge(limit::getAsInt).register(registry);
		Meters.SHED_ADMITTED.gauge(inUse::getAsInt).register(registry);
	}

	void refused(String reason) {
		Counter counter = this.refused.get(reason);
		if (counter == null) {
			throw new IllegalArgumentException("no meter for the reason " + reason);
		}
		counter.increment();
	}

	void lagged(Duration late) {
		this.lag.record(late);
	}

}
