package dev.farespan.bench.trial;

import java.util.stream.IntStream;

import dev.farespan.bench.trial.Recovery.Single;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecoveryTests {

	/** One query a quarter of a second, each well (+) or not. */
	private static double seconds(String singles) {
		return Recovery.seconds(IntStream.range(0, singles.length())
			.mapToObj((i) -> new Single(i * 0.25, singles.charAt(i) == '+'))
			.toList());
	}

	@Test
	void isTheFirstOfTenThatAreWell() {
		assertThat(seconds("-+-++++++++++-")).isEqualTo(0.75);
	}

	@Test
	void isAtOnce_whenNoneIsOtherwise() {
		assertThat(seconds("++++++++++")).isZero();
	}

	@Test
	void neverComes_whenThereAreNotTenInARow() {
		assertThat(seconds("+++++++++-+++++++++")).isInfinite();
	}

	@Test
	void neverComes_whenNothingWasAsked() {
		assertThat(seconds("")).isInfinite();
	}

}
