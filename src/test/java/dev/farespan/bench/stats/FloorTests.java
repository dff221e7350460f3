package dev.farespan.bench.stats;

import java.util.List;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.Rival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FloorTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			1,   100, 20000
			7,   100, 3000
			20,  100, 1000
			100, 100, 200
			100, 10,  200
			100, 1,   200
			""")
	void isAsManyDelaysAsWaves_whenTheWidthIsTheQuerysOwn(int width, int days, double millis) {
		assertThat(floor(width, false, days, 50, "fixed").medianMillis(500)).isEqualTo(millis);
	}

	/** Ten queries of 100 days are 1,000 calls: 50 waves of 20, or 10 of 100. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			20,  1,  1,   1000
			20,  10, 10,  5000
			100, 10, 10,  1000
			100, 10, 9,   1000
			100, 10, 100, 2000
			20,  10, 100, 10000
			20,  10, 15,  8000
			1000, 10, 100, 200
			""")
	void isTheMedianQuerysOwn_whenQueriesShareAPool(int width, int queries, long answered, double millis) {
		assertThat(floor(width, true, 100, queries, "fixed").medianMillis(answered)).isEqualTo(millis);
	}

	/**
	 * Of 60 days on 100 threads, a later query may find room beside the one before it.
	 */
	@Test
	void countsRoomInTheLastWave_whenAQueryIsAskedLater() {
		assertThat(floor(100, true, 60, 3, "fixed").medianMillis(30)).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			100, false, 1,   200
			100, false, 10,  564.10
			100, false, 100, 1098.46
			1,   false, 100, 25330.18
			20,  false, 100, 1266.51
			100, true,  100, 1098.46
			""")
	void isTheSlowestDayOrTheWork_whenDelaysAreSpread(int width, boolean shared, int days, double millis) {
		assertThat(floor(width, shared, days, 1, "lognormal").medianMillis(1)).isCloseTo(millis, within(0.01));
	}

	@Test
	void isUnknown_whenTheUpstreamsDelayIs() {
		Rival rival = rival(100, false);
		assertThat(new Floor(rival, new Cell(100, 1, 0), "fixed").medianMillis(1)).isNaN();
	}

	private static Floor floor(int width, boolean shared, int days, int queries, String spread) {
		return new Floor(rival(width, shared), new Cell(days, queries, 200), spread);
	}

	private static Rival rival(int width, boolean shared) {
		return new Rival("one", Rival.Kind.SERVICE, "threads", "apache", List.of(), width, shared);
	}

}
