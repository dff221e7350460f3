package dev.farespan.metrics;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import dev.farespan.domain.FailureReason;
import dev.farespan.domain.FareCalendar;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** The meters of whole queries. */
final class QueryMeters {

	private final Map<QueryOutcome, Timer> timers = new EnumMap<>(QueryOutcome.class);

	private final AtomicInteger inFlight = new AtomicInteger();

	private final Counter overruns;

	private final DistributionSummary daysLeft;

	QueryMeters(MeterRegistry registry) {
		for (QueryOutcome outcome : QueryOutcome.values()) {
			this.timers.put(outcome, BucketedTimers.query("outcome", outcome.label()).register(registry));
		}
		Meters.QUERY_IN_FLIGHT.gauge(this.inFlight::get).register(registry);
		this.overruns = Meters.DEADLINE_OVERRUNS.counter().register(registry);
		this.daysLeft = Meters.DEADLINE_LEFT.summary().register(registry);
	}

	void begun() {
		this.inFlight.incrementAndGet();
	}

	void done(FareCalendar calendar, Duration took) {
		over(QueryOutcome.of(calendar), took);
		int left = calendar.failures().getOrDefault(FailureReason.DEADLINE, 0);
		if (left > 0) {
			this.overruns.increment();
			this.daysLeft.record(left);
		}
	}

	void over(QueryOutcome outcome, Duration took) {
		this.inFlight.decrementAndGet();
		Objects.requireNonNull(this.timers.get(outcome)).record(took);
	}

}
