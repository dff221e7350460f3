package dev.farespan.metrics;

import java.time.Duration;
import java.util.stream.LongStream;

import io.micrometer.core.instrument.Timer;

/**
 * The histograms: few buckets each, since every bucket is a series for every tag value.
 */
final class BucketedTimers {

	private static final long[] QUERY_MILLIS = { 50, 100, 200, 300, 500, 750, 1_000, 1_500, 2_000, 3_000, 5_000,
			10_000 };

	private static final long[] UPSTREAM_MILLIS = { 25, 50, 100, 200, 300, 500, 1_000, 2_000, 4_000, 10_000 };

	private BucketedTimers() {
	}

	static Timer.Builder query(String... tags) {
		return Meters.QUERY.timer(tags).serviceLevelObjectives(millis(QUERY_MILLIS));
	}

	static Timer.Builder upstream(String... tags) {
		return Meters.UPSTREAM.timer(tags).serviceLevelObjectives(millis(UPSTREAM_MILLIS));
	}

	private static Duration[] millis(long... bounds) {
		return LongStream.of(bounds).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
	}

}
