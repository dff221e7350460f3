package dev.farespan.bench.stats;

import java.util.List;

import dev.farespan.bench.result.Latencies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HistogramTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			500, 1
			900, 1
			901, 2
			990, 2
			991, 30
			1000, 30
			""")
	void givesTheNearestRank(int permille, double millis) {
		Latencies hundred = new Latencies(List.of(1000L, 2000L, 30_000L), List.of(90L, 9L, 1L));
		assertThat(new Histogram(hundred).permille(permille)).isEqualTo(millis);
	}

	@Test
	void givesTheOneLatency_whenThereIsButOne() {
		Histogram one = new Histogram(new Latencies(List.of(1500L), List.of(1L)));
		assertThat(one.permille(500)).isEqualTo(1.5);
		assertThat(one.permille(990)).isEqualTo(1.5);
	}

	@Test
	void weighsTheMeanByCounts() {
		assertThat(new Histogram(new Latencies(List.of(1000L, 5000L), List.of(3L, 1L))).mean()).isEqualTo(2);
	}

	@Test
	void saysNothing_whenEmpty() {
		assertThat(new Histogram(Latencies.NONE).permille(500)).isNaN();
		assertThat(new Histogram(Latencies.NONE).mean()).isNaN();
	}

}
