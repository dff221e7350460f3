package dev.farespan.bench.stats;

import java.util.List;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EstimatesTests {

	/** The intervals that tables of the sign test give. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			1,  1,   1, 1,  0
			2,  1.5, 1, 2,  0.5
			3,  2,   1, 3,  0.75
			4,  2.5, 1, 4,  0.875
			5,  3,   1, 5,  0.9375
			7,  4,   1, 7,  0.984375
			8,  4.5, 2, 7,  0.9296875
			10, 5.5, 2, 9,  0.978515625
			11, 6,   3, 9,  0.9345703125
			""")
	void givesTheMedianWithItsExactInterval(int runs, double median, double low, double high, double confidence) {
		List<Double> values = DoubleStream.iterate(runs, (value) -> value - 1).limit(runs).boxed().toList();
		assertThat(Estimates.of(values)).isEqualTo(new Estimate(median, low, high, runs, confidence));
	}

	@Test
	void leavesOutWhatIsNotKnown() {
		assertThat(Estimates.of(List.of(Double.NaN, 7.0))).isEqualTo(new Estimate(7, 7, 7, 1, 0));
		assertThat(Estimates.of(List.of(Double.NaN))).isEqualTo(Estimate.NONE);
	}

}
