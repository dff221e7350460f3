package dev.farespan.bench.trial;

import java.util.Collections;
import java.util.List;
import java.util.Set;

import dev.farespan.bench.load.Burst;
import dev.farespan.bench.result.Bracket;
import dev.farespan.bench.result.Criterion;
import dev.farespan.bench.result.Latencies;
import dev.farespan.bench.result.Reading;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScaleFiguresTests {

	/** Ten seconds, side by side. */
	private static ScaleFigures.Level level(int replicas, long answeredEach, long failedEach, double cpuSeconds) {
		var burst = new Burst(new Bracket(100, 110), List.of(), new Latencies(List.of(200_000L), List.of(answeredEach)),
				answeredEach, failedEach, Set.of(), "");
		return new ScaleFigures.Level(replicas, Collections.nCopies(replicas, burst), cpuSeconds, 200, 0);
	}

	private static List<ScaleFigures.Level> levels(long ofOne, long ofEachOfTwo, long ofEachOfFour) {
		return List.of(level(1, ofOne, 0, 2), level(2, ofEachOfTwo, 0, 4), level(4, ofEachOfFour, 0, 8));
	}

	private static List<String> broken(List<ScaleFigures.Level> asked, List<ScaleFigures.Level> remembered) {
		return ScaleFigures.trial("reactive", asked, remembered)
			.criteria()
			.stream()
			.filter((criterion) -> !criterion.holds())
			.map(Criterion::what)
			.toList();
	}

	@Test
	void holds_whenFourAnswerAlmostFourTimesAsMany() {
		assertThat(broken(levels(100, 100, 81), levels(2000, 1900, 1610))).isEmpty();
	}

	@Test
	void doesNotHold_whenMoreReplicasBringTooLittle() {
		assertThat(broken(levels(100, 90, 79), levels(2000, 1900, 1590))).containsExactly(
				"rate of 4 replicas over 4 times that of one, asking upstream",
				"rate of 4 replicas over 4 times that of one, remembered");
	}

	@Test
	void doesNotHold_whenAQueryFailed() {
		assertThat(broken(levels(100, 100, 100), List.of(level(1, 100, 0, 1), level(4, 100, 1, 4))))
			.containsExactly("queries that failed");
	}

	@Test
	void tellsRateAndCostOfEachNumberOfReplicas() {
		assertThat(ScaleFigures.trial("reactive", levels(100, 90, 80), levels(2000, 1900, 1800)).readings()).contains(
				new Reading("rate, 1 replica, asking upstream", 10, "queries/s"),
				new Reading("CPU a query, 1 replica, asking upstream", 20, "ms"),
				new Reading("rate, 4 replicas, remembered", 720, "queries/s"));
	}

}
