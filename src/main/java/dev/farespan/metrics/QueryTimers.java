package dev.farespan.metrics;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** The timers of whole queries: one for each outcome, each a histogram. */
final class QueryTimers {

	private static final long[] BUCKETS_IN_MILLIS = { 50, 100, 200, 300, 500, 750, 1_000, 1_500, 2_000, 3_000, 5_000,
			10_000 };

	private final Map<QueryOutcome, Timer> timers = new EnumMap<>(QueryOutcome.class);

	QueryTimers(MeterRegistry registry) {
		Duration[] buckets = LongStream.of(BUCKETS_IN_MILLIS).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
		for (QueryOutcome outcome : QueryOutcome.values()) {
			Timer.Builder timer = Meters.QUERY.timer("outcome", outcome.label()).serviceLevelObjectives(buckets);
			this.timers.put(outcome, timer.register(registry));
		}
	}

	void record(QueryOutcome outcome, Duration took) {
		Objects.requireNonNull(this.timers.get(outcome)).record(took);
	}

}
