package dev.farespan.bench.trial;

import java.util.List;
import java.util.Map;

import dev.farespan.bench.result.Counters;
import dev.farespan.bench.result.Criterion;
import dev.farespan.bench.result.Latencies;
import dev.farespan.bench.result.Reading;
import dev.farespan.bench.trial.Ceiling.Level;
import dev.farespan.bench.trial.FloodTally.Flood;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OverloadFiguresTests {

	private static final Latencies UNLOADED = new Latencies(List.of(250_000L), List.of(100L));

	private static final CpuShares CPU = new CpuShares(new Counters(100, 10, 5, 2, 50, 0, 0),
			new Counters(160, 70, 35, 14, 164, 0, 0), 2);

	private static Flood flood(double goodput, long millis, Map<String, Long> counts) {
		return new Flood(600, goodput, new Latencies(List.of(millis * 1000), List.of(2700L)), Latencies.NONE,
				Latencies.NONE, 0, counts);
	}

	private static List<String> broken(Flood flood, double recovery, long deaths) {
		var found = new OverloadFigures.Found(UNLOADED, List.of(new Level(2, 9, 0), new Level(12, 60, 0)), flood,
				recovery, deaths, CPU, 250, List.of());
		return OverloadFigures.trial("reactive", found)
			.criteria()
			.stream()
			.filter((criterion) -> !criterion.holds())
			.map(Criterion::what)
			.toList();
	}

	@Test
	void holds_whenItServesAndRefuses() {
		assertThat(broken(flood(45, 500, Map.of("200", 2700L, "503 with Retry-After", 33_000L)), 5, 0)).isEmpty();
	}

	@Test
	void doesNotHold_whenItServesTooFew() {
		assertThat(broken(flood(44, 500, Map.of()), 0, 0)).containsExactly("goodput over the ceiling");
	}

	@Test
	void doesNotHold_whenWhatItAdmitsIsSlow() {
		assertThat(broken(flood(45, 501, Map.of()), 0, 0))
			.containsExactly("p99 of what was admitted over the unloaded p99");
	}

	@Test
	void doesNotHold_whenItRefusesInAnotherWay() {
		assertThat(broken(flood(45, 500, Map.of("status 500", 1L)), 0, 0))
			.containsExactly("answers that are neither 200 nor 503 with Retry-After");
		assertThat(broken(flood(45, 500, Map.of("503 without Retry-After", 1L)), 0, 0))
			.containsExactly("answers that are neither 200 nor 503 with Retry-After");
	}

	@Test
	void doesNotHold_whenConnectionsFail() {
		assertThat(broken(
				flood(45, 500, Map.of("connection refused, new one", 1L, "no whole answer in time, kept one", 2L)), 0,
				0))
			.containsExactly("connections that failed");
	}

	@Test
	void doesNotHold_whenItTakesLongToRecoverOrDies() {
		assertThat(broken(flood(45, 500, Map.of()), 5.1, 0))
			.containsExactly("until single queries are answered well again");
		assertThat(broken(flood(45, 500, Map.of()), Double.POSITIVE_INFINITY, 1)).containsExactly(
				"OutOfMemoryErrors and ends of the process", "until single queries are answered well again");
	}

	@Test
	void tellsWhoUsedTheMachine() {
		assertThat(CPU.readings()).contains(new Reading("share of the machine's CPU, the service", 50, "%"),
				new Reading("share of the machine's CPU, the simulator", 25, "%"),
				new Reading("share of the machine's CPU, the driver", 10, "%"),
				new Reading("share of the machine's CPU, all that runs", 95, "%"));
	}

}
