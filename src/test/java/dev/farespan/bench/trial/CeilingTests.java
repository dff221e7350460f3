package dev.farespan.bench.trial;

import java.util.ArrayList;
import java.util.List;

import dev.farespan.bench.trial.Ceiling.Level;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CeilingTests {

	/** Searches among levels that bring so much. */
	private static List<Level> search(double... perSecond) {
		List<Level> levels = new ArrayList<>();
		for (int atOnce = Ceiling.next(levels); atOnce > 0; atOnce = Ceiling.next(levels)) {
			levels.add(new Level(atOnce, perSecond[levels.size()], 0));
		}
		return levels;
	}

	@Test
	void goesOn_whileMoreCallersBringMore() {
		assertThat(search(9, 18, 26, 34, 45, 52, 58, 60, 61, 62)).hasSize(10);
	}

	@Test
	void ends_whenTwoLevelsInARowBringLess() {
		List<Level> levels = search(9, 18, 26, 25, 25, 99);
		assertThat(levels).hasSize(5);
		assertThat(Ceiling.perSecond(levels)).isEqualTo(26);
	}

	@Test
	void goesOn_whenOneLevelBringsLess() {
		assertThat(search(9, 18, 16, 34, 33, 33.5, 36, 20, 20)).hasSize(9);
	}

	@Test
	void ends_whenSomethingFailed() {
		assertThat(Ceiling.next(List.of(new Level(2, 9, 0), new Level(4, 8, 1)))).isZero();
	}

}
