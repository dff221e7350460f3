package dev.farespan.metrics;

import java.util.List;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScrapeTests {

	private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

	@BeforeEach
	void bindAll() {
		new FareMetrics(this.registry, List.of("regiojet")).registerQueue();
		List<MeterBinder> binders = List.of(new ProcessMemoryMetrics(), new CgroupMetrics(), new HeapAfterGcMetrics());
		binders.forEach((binder) -> binder.bindTo(this.registry));
	}

	@Test
	void showsEachMeterAtZero_beforeAnythingHappened() {
		assertThat(lines("fares_").map((line) -> line.replaceFirst("[{ ].*", ""))).contains("fares_query_seconds_count",
				"fares_query_seconds_bucket", "fares_day_seconds_count", "fares_day_maybe_cut_days_total",
				"fares_in_flight_requests", "fares_upstream_attempts_total", "fares_retries_total",
				"fares_turn_wait_seconds_count", "fares_queue_wait_seconds_count");
		assertThat(lines("fares_")).allSatisfy((line) -> assertThat(line).matches(".* 0(\\.0)?"));
	}

	@Test
	void showsEachOutcomeAndReason_beforeAnythingHappened() {
		assertThat(lines("fares_query_seconds_count")).hasSize(4);
		assertThat(lines("fares_day_seconds_count")).hasSize(4 + 9);
		assertThat(lines("fares_upstream_attempts_total")).hasSize(1 + 9);
		assertThat(lines("fares_query_seconds_bucket")).hasSize(4 * (12 + 1));
	}

	@Test
	void explainsEachMeter() {
		assertThat(this.registry.getMeters()).extracting(Meter::getId)
			.allSatisfy((id) -> assertThat(id.getDescription()).as(id.getName()).isNotBlank());
		assertThat(lines("# HELP ")).isNotEmpty().allSatisfy((line) -> assertThat(line).matches("# HELP \\S+ \\S.*"));
	}

	@Test
	void keepsTheSeriesOfOneProviderFew() {
		assertThat(lines("fares_")).hasSizeLessThan(400);
	}

	@Test
	void showsTheAllocatorOfNetty_whereThereIsOne() {
		new NettyMemoryMetrics().bindTo(this.registry);
		assertThat(lines("netty_allocator_memory_used")).isNotEmpty();
	}

	private Stream<String> lines(String prefix) {
		return this.registry.scrape().lines().filter((line) -> line.startsWith(prefix));
	}

}
