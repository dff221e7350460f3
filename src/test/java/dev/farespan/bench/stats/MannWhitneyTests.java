package dev.farespan.bench.stats;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MannWhitneyTests {

	/**
	 * Ratios of powers of two: each from 2^-4 to 2^4, the exponents' counts 1 2 3 4 5 4 3
	 * 2 1.
	 */
	@Test
	void leavesOutTwoAtEachEnd_whenFiveMeetFive() {
		List<Double> five = List.of(1.0, 2.0, 4.0, 8.0, 16.0);
		Estimate ratio = MannWhitney.ratio(five, five);
		assertThat(ratio.median()).isEqualTo(1);
		assertThat(ratio.low()).isEqualTo(1 / 8.0);
		assertThat(ratio.high()).isEqualTo(8);
		assertThat(ratio.confidence()).isEqualTo(244 / 252.0);
		assertThat(ratio.runs()).isEqualTo(5);
	}

	/** Critical values of U at 0.05, two-sided, and 0.1 for three and three, plus one. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			3, 3, 1, 0.9
			4, 4, 1, 0.9714285714
			4, 3, 1, 0.9428571429
			5, 3, 1, 0.9642857143
			5, 4, 2, 0.9682539683
			5, 5, 3, 0.9682539683
			6, 5, 4, 0.9696969697
			6, 6, 6, 0.9588744589
			7, 5, 6, 0.9520202020
			8, 8, 14, 0.9501165501
			2, 2, 1, 0.6666666667
			3, 2, 1, 0.8
			1, 1, 1, 0
			""")
	void takesTheTablesCriticalValue(int ones, int others, int rank, double confidence) {
		List<Double> one = powers(ones, 1);
		List<Double> other = powers(others, 100);
		List<Double> ratios = one.stream()
			.flatMap((value) -> other.stream().map((divisor) -> value / divisor))
			.sorted()
			.toList();
		Estimate ratio = MannWhitney.ratio(one, other);
		assertThat(ratio.low()).isEqualTo(ratios.get(rank - 1));
		assertThat(ratio.high()).isEqualTo(ratios.get(ratios.size() - rank));
		assertThat(ratio.confidence()).isCloseTo(confidence, within(1e-9));
	}

	@Test
	void turnsOver_whenTheTwoChangePlaces() {
		List<Double> one = List.of(3.0, 5.0, 7.0, 8.0);
		List<Double> other = List.of(2.0, 4.0, 6.0);
		Estimate ratio = MannWhitney.ratio(one, other);
		Estimate turned = MannWhitney.ratio(other, one);
		assertThat(turned.median()).isCloseTo(1 / ratio.median(), within(1e-12));
		assertThat(turned.low()).isCloseTo(1 / ratio.high(), within(1e-12));
	}

	@Test
	void saysNothing_whenOneWasNotMeasured() {
		assertThat(MannWhitney.ratio(List.of(), List.of(1.0))).isEqualTo(Estimate.NONE);
	}

	/** No two ratios are equal, since no quotient of the bases is a power of either. */
	private static List<Double> powers(int count, double first) {
		double base = (first == 1) ? 2 : 3;
		return IntStream.range(0, count).mapToObj((i) -> first * Math.pow(base, i)).toList();
	}

}
