package dev.farespan.bench.trial;

import java.util.List;
import java.util.Set;

import dev.farespan.bench.load.Burst;
import dev.farespan.bench.result.Bracket;
import dev.farespan.bench.result.Counters;
import dev.farespan.bench.result.Criterion;
import dev.farespan.bench.result.Latencies;
import dev.farespan.bench.result.Outside;
import dev.farespan.bench.result.Reading;
import dev.farespan.bench.result.Trial;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContainerFiguresTests {

	private static final CpuShares CPU = new CpuShares(new Counters(100, 10, 5, 2, 50, 0, 0),
			new Counters(160, 70, 35, 14, 164, 0, 0), 2);

	private static Trial trial(long answered, long failed, long errors, long peakAnonMib) {
		var burst = new Burst(new Bracket(100, 160), List.of(),
				new Latencies(List.of(500_000L), List.of(Math.max(answered, 1))), answered, failed, Set.of(),
				(failed > 0) ? "Status 503." : "");
		var memory = new Outside(List.of(100.0, 130.0, 160.0), List.of(0L, 0L, 0L),
				List.of(100L << 10, peakAnonMib << 10, 200L << 10), List.of(0L, 0L, 0L), List.of(0L, 0L, 0L),
				List.of(1, 1, 1));
		return ContainerFigures.trial("reactive",
				new ContainerFigures.Found(burst, 120_000, errors, CPU, memory, 300L << 10));
	}

	private static List<String> broken(Trial trial) {
		return trial.criteria().stream().filter((criterion) -> !criterion.holds()).map(Criterion::what).toList();
	}

	@Test
	void holds_whenEveryDayIsAnswered() {
		assertThat(broken(trial(1200, 0, 0, 256))).isEmpty();
	}

	@Test
	void doesNotHold_whenAQueryFailed_andSaysWhy() {
		assertThat(broken(trial(1200, 1, 0, 200))).containsExactly("queries that failed or had a failed day");
		assertThat(trial(1200, 1, 0, 200).notes()).containsExactly("the first that failed: Status 503.");
	}

	@Test
	void doesNotHold_whenTheHeapWasTooSmall() {
		assertThat(broken(trial(1200, 0, 1, 200))).containsExactly("OutOfMemoryErrors");
	}

	@Test
	void doesNotHold_whenNothingWasAnswered() {
		assertThat(broken(trial(0, 0, 0, 200))).containsExactly("queries answered whole");
	}

	@Test
	void tellsEveryFigure() {
		assertThat(trial(1200, 0, 0, 200).readings()).contains(new Reading("rate", 20, "queries/s"),
				new Reading("p99", 500, "ms"), new Reading("peak of anonymous resident memory", 200, "MiB"),
				new Reading("peak of resident memory", 300, "MiB"));
	}

}
