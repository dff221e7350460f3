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
		var metrics = new FareMetrics(this.registry, List.of("regiojet"));
		metrics.registerQueue();
		metrics.watchDoor(List.of("full", "share"), () -> 0, () -> 0);
		metrics.of("regiojet").watchBreaker(List.of("closed", "open", "half_open"), () -> "");
		metrics.of("regiojet").watchTurns(() -> 0);
		new CredentialMeters(this.registry, List.of("acme", "zeta"));
		new SharedLevelMetrics(this.registry).watchState(List.of("off", "reachable", "full", "lost"), () -> "");
		List<MeterBinder> binders = List.of(new ProcessMemoryMetrics(), new CgroupMetrics(), new HeapAfterGcMetrics(),
				new AllocationMetrics());
		binders.forEach((binder) -> binder.bindTo(this.registry));
	}

	@Test
	void showsEachMeterAtZero_beforeAnythingHappened() {
		assertThat(lines("fares_").map((line) -> line.replaceFirst("[{ ].*", ""))).contains("fares_query_seconds_count",
				"fares_query_seconds_bucket", "fares_day_seconds_count", "fares_day_maybe_cut_answers_total",
				"fares_in_flight_requests", "fares_upstream_attempts_total", "fares_retries_total",
				"fares_turn_wait_seconds_count", "fares_queue_wait_seconds_count", "fares_query_in_flight_queries",
				"fares_upstream_seconds_bucket", "fares_breaker_state", "fares_turn_waiting_requests",
				"fares_deadline_overruns_queries_total", "fares_deadline_left_dates_count", "fares_shed_queries_total",
				"fares_shed_limit_queries", "fares_shed_admitted_queries", "fares_lag_seconds_count",
				"fares_credentials_requests_total", "fares_shared_looks_total", "fares_shared_puts_answers_total",
				"fares_shared_state");
		assertThat(lines("fares_")).allSatisfy((line) -> assertThat(line).matches(".* 0(\\.0)?"));
	}

	@Test
	void showsEachOutcomeAndReason_beforeAnythingHappened() {
		assertThat(lines("fares_query_seconds_count")).hasSize(4);
		assertThat(lines("fares_day_seconds_count")).hasSize(3 * (4 + 9));
		assertThat(lines("fares_upstream_attempts_total")).hasSize(1 + 9);
		assertThat(lines("fares_query_seconds_bucket")).hasSize(4 * (12 + 1));
		assertThat(lines("fares_upstream_seconds_bucket")).hasSize(10 + 1);
		assertThat(lines("fares_breaker_state")).hasSize(3);
		assertThat(lines("fares_shed_queries_total")).hasSize(2);
		assertThat(lines("fares_credentials_requests_total")).hasSize(2 + 3 + 2 * 2);
		assertThat(lines("fares_shared_looks_total")).hasSize(4);
		assertThat(lines("fares_shared_puts_answers_total")).hasSize(2);
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
