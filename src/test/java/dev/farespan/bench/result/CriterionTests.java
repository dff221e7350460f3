package dev.farespan.bench.result;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CriterionTests {

	private static final Trial SOUND = new Trial("virtual", List.of(Criterion.none("errors", 0)), List.of(), List.of());

	private static TrialResults results(boolean complete, Trial... trials) {
		return new TrialResults("soak", Map.of(), List.of(trials), complete);
	}

	@Test
	void holdsUpToItsLimit() {
		assertThat(Criterion.atMost(0.6, "", "ratio", 0.6).holds()).isTrue();
		assertThat(Criterion.atMost(0.6, "", "ratio", 0.61).holds()).isFalse();
		assertThat(Criterion.atLeast(400, "", "queries", 400).holds()).isTrue();
		assertThat(Criterion.atLeast(400, "", "queries", 399).holds()).isFalse();
	}

	@Test
	void doesNotHold_whenNothingWasMeasured() {
		assertThat(Criterion.atMost(1, "", "ratio", Double.NaN).holds()).isFalse();
		assertThat(Criterion.atLeast(1, "", "ratio", Double.NaN).holds()).isFalse();
	}

	@Test
	void holdsAltogether_onlyWhenAllWasTriedAndEverythingHolds() {
		assertThat(results(true, SOUND, SOUND).holds()).isTrue();
		assertThat(results(false, SOUND).holds()).isFalse();
		assertThat(results(true).holds()).isFalse();
		assertThat(results(true, SOUND, Trial.broken("reactive", "it ended")).holds()).isFalse();
		assertThat(new Trial("virtual", List.of(), List.of(), List.of()).holds()).isFalse();
	}

	@Test
	void addsLatencies() {
		var one = new Latencies(List.of(10L, 30L), List.of(1L, 2L));
		var other = new Latencies(List.of(20L, 30L), List.of(4L, 8L));
		assertThat(one.plus(other)).isEqualTo(new Latencies(List.of(10L, 20L, 30L), List.of(1L, 4L, 10L)));
		assertThat(Latencies.NONE.plus(one)).isEqualTo(one);
	}

}
