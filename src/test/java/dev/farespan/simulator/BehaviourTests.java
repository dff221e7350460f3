package dev.farespan.simulator;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BehaviourTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

	private static final int MANY = 200_000;

	@Test
	void takesTheMedianEveryTime_whenFixed() {
		var behaviour = behaviour(Duration.ofMillis(200), Spread.FIXED, "0%");
		assertThat(fates(behaviour, 10)).extracting(Fate::delay).containsOnly(Duration.ofMillis(200));
	}

	@Test
	void scattersAroundTheMedian_whenLognormal() {
		long[] millis = fates(lognormal(), MANY).stream()
			.mapToLong((fate) -> fate.delay().toMillis())
			.sorted()
			.toArray();
		assertThat(millis[MANY / 2]).isCloseTo(200, within(4L));
		assertThat(millis[MANY / 100 * 99]).isCloseTo(1000, within(30L));
		assertThat(millis[MANY - 1]).isLessThanOrEqualTo(200 * 50);
	}

	@Test
	void takesNoTimeAtAll_whenLatencyIsZero() {
		assertThat(behaviour(Duration.ZERO, Spread.LOGNORMAL, "0%").next(DAY).delay()).isZero();
	}

	@Test
	void drawsAnewForADaysNextSearch() {
		var behaviour = lognormal();
		Fate first = behaviour.next(DAY);
		assertThat(first).isEqualTo(behaviour.fate(DAY, 0));
		assertThat(behaviour.next(DAY)).isNotEqualTo(first).isEqualTo(behaviour.fate(DAY, 1));
		assertThat(behaviour.next(DAY.plusDays(1))).isEqualTo(behaviour.fate(DAY.plusDays(1), 0)).isNotEqualTo(first);
	}

	@Test
	void repeatsFromRunToRun() {
		assertThat(IntStream.range(0, 100).mapToObj((_) -> lognormal().next(DAY)).distinct()).hasSize(1);
		assertThat(lognormal().fate(DAY, 7).delay()).isEqualTo(Duration.parse("PT0.236600032S"));
	}

	@Test
	void failsInItsShareOfCases() {
		var behaviour = behaviour(Duration.ZERO, Spread.FIXED, "2.5%");
		assertThat(failures(fates(behaviour, MANY))).isCloseTo(MANY / 40, within(300L));
	}

	@Test
	void failsNeverOrAlways_atTheEnds() {
		assertThat(failures(fates(behaviour(Duration.ZERO, Spread.FIXED, "0%"), 1000))).isZero();
		assertThat(failures(fates(behaviour(Duration.ZERO, Spread.FIXED, "100%"), 1000))).isEqualTo(1000);
	}

	@Test
	void failsWhateverTheLatency() {
		List<Fate> fates = fates(behaviour(Duration.ofMillis(200), Spread.LOGNORMAL, "50%"), MANY);
		List<Fate> slow = fates.stream().filter((fate) -> fate.delay().toMillis() > 500).toList();
		assertThat((double) failures(slow) / slow.size()).isCloseTo(0.5, within(0.02));
	}

	private static List<Fate> fates(Behaviour behaviour, int count) {
		return IntStream.range(0, count).mapToObj((number) -> behaviour.fate(DAY, number)).toList();
	}

	private static long failures(List<Fate> fates) {
		return fates.stream().filter(Fate::fails).count();
	}

	private static Behaviour lognormal() {
		return behaviour(Duration.ofMillis(200), Spread.LOGNORMAL, "0%");
	}

	private static Behaviour behaviour(Duration latency, Spread spread, String errors) {
		return new Behaviour(RunningSimulator.settings(latency, spread, errors));
	}

}
