package dev.farespan.bench.trial;

import java.time.Duration;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import dev.farespan.bench.load.Breach;
import dev.farespan.bench.result.Criterion;
import dev.farespan.bench.sample.Footprint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SoakFiguresTests {

	private static final Duration LONG = Duration.ofMinutes(10);

	private static List<Double> samples(IntToDoubleFunction value) {
		return IntStream.range(0, 100).mapToObj((i) -> value.applyAsDouble(i)).toList();
	}

	private static List<String> broken(List<Criterion> criteria) {
		return criteria.stream().filter((criterion) -> !criterion.holds()).map(Criterion::what).toList();
	}

	private static List<Footprint> footprints(IntToDoubleFunction rss, IntToDoubleFunction threads,
			IntToDoubleFunction descriptors) {
		return IntStream.range(0, 100)
			.mapToObj((i) -> new Footprint(i, rss.applyAsDouble(i), 0, threads.applyAsDouble(i),
					descriptors.applyAsDouble(i)))
			.toList();
	}

	@Test
	void comparesTheLastFifthWithTheSecond_soThatNeitherWarmingNorASpikeCounts() {
		Drift drift = Drift.of("it", "MiB", samples((i) -> (i < 20) ? 1 : (i < 40) ? 100 : (i == 90) ? 900 : 110),
				Double::doubleValue);
		assertThat(drift).isEqualTo(new Drift("it", "MiB", 100, 110));
	}

	@Test
	void isFlat_withinAShareAndAnAmount() {
		assertThat(new Drift("it", "MiB", 100, 126).holdsTo(new Drift.Tolerance(0.1, 16)).holds()).isTrue();
		assertThat(new Drift("it", "MiB", 100, 126.1).holdsTo(new Drift.Tolerance(0.1, 16)).holds()).isFalse();
	}

	@Test
	void isNotFlat_whenNothingWasSampled() {
		assertThat(
				Drift.of("it", "", List.<Double>of(), Double::doubleValue).holdsTo(new Drift.Tolerance(1, 1)).holds())
			.isFalse();
	}

	@Test
	void namesEachThatGrows() {
		assertThat(
				broken(new SoakFigures(LONG).flat(footprints((i) -> 200, (i) -> 30, (i) -> 300), samples((i) -> 30))))
			.isEmpty();
		assertThat(broken(new SoakFigures(LONG).flat(footprints((i) -> 200 + i, (i) -> 30 + i, (i) -> 300 + 2.0 * i),
				samples((i) -> 30 + i))))
			.satisfiesExactly((one) -> assertThat(one).startsWith("resident memory at the end, after 2"),
					(one) -> assertThat(one).startsWith("heap after a full collection"),
					(one) -> assertThat(one).startsWith("threads"), (one) -> assertThat(one).startsWith("descriptors"));
	}

	@Test
	void seesOnlyGrossGrowth_whenTheTimeIsShort() {
		var stirring = footprints((i) -> 200 + 0.8 * i, (i) -> 30, (i) -> 300);
		assertThat(broken(new SoakFigures(Duration.ofMinutes(1)).flat(stirring, samples((i) -> 30)))).isEmpty();
		assertThat(broken(new SoakFigures(LONG).flat(stirring, samples((i) -> 30)))).hasSize(1);
	}

	@Test
	void namesWrongAnswersErrorsAndDeath() {
		var tally = new SoakTally();
		tally.add(Asking.well(java.time.LocalDate.of(2026, 12, 1), false), Exchanges.broken(Breach.CUT, true, 0));
		assertThat(broken(SoakFigures.sound(tally, 2, false))).containsExactly("answers that a caller may not be given",
				"answers with status 200", "lines of level ERROR in the log", "ends of the process");
	}

	@Test
	void countsWhoLeftAsNoWrong() {
		var tally = new SoakTally();
		tally.add(Asking.well(java.time.LocalDate.of(2026, 12, 1), true), Exchanges.broken(Breach.LEFT, true, 0));
		assertThat(tally.wrongs()).isZero();
		assertThat(tally.counts()).containsEntry("left by the caller", 1L);
	}

}
