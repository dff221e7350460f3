package dev.farespan.bench.run;

import java.util.List;

import dev.farespan.bench.result.WarmUp.Cycle;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WarmUpsTests {

	private static boolean settled(Cycle... cycles) {
		return WarmUps.isSettled(List.of(cycles), 1000);
	}

	@Test
	void isWarm_whenTheCompilerIsQuietAndTheMedianStandsStill() {
		assertThat(settled(new Cycle(10, 103, 900), new Cycle(10, 100, 50))).isTrue();
	}

	@Test
	void isNotWarm_whileTheCompilerWorks() {
		assertThat(settled(new Cycle(10, 103, 900), new Cycle(10, 100, 400))).isFalse();
	}

	@Test
	void isNotWarm_whileTheMedianMoves() {
		assertThat(settled(new Cycle(10, 120, 900), new Cycle(10, 100, 50))).isFalse();
	}

	@Test
	void isNotWarm_afterOneCycle() {
		assertThat(settled(new Cycle(10, 100, 0))).isFalse();
	}

}
