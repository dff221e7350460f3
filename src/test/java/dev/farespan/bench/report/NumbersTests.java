package dev.farespan.bench.report;

import dev.farespan.bench.stats.Estimate;
import dev.farespan.bench.stats.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How numbers are written. */
class NumbersTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			212.4     | 212
			0         | 0
			-0.01234  | -0.0123
			3.14159   | 3.14
			999.9     | 1,000
			1234.5    | 1,230
			20134     | 20,100
			NaN       | n/a
			Infinity  | n/a
			""")
	void keepsThreeDigits(double value, String shown) {
		assertThat(Numbers.number(value)).isEqualTo(shown);
	}

	@Test
	void showsTheInterval() {
		assertThat(Numbers.interval(new Estimate(212.3, 209.1, 217.8, 5, 0.9375))).isEqualTo("212 (209–218)");
	}

	@Test
	void leavesTheIntervalOut_whenItSaysNoMore() {
		assertThat(Numbers.interval(new Estimate(212.3, 212.1, 212.4, 5, 0.9375))).isEqualTo("212");
		assertThat(Numbers.interval(new Estimate(212.3, Double.NaN, Double.NaN, 1, 0))).isEqualTo("212");
		assertThat(Numbers.interval(Estimate.NONE)).isEqualTo("n/a");
	}

	@Test
	void writesCountsWhole() {
		assertThat(Numbers.interval(Measure.IN_FLIGHT, new Estimate(9998, 9991, 10000, 5, 0.9375)))
			.isEqualTo("9,998 (9,991–10,000)");
	}

}
