package dev.farespan.bench.stats;

import java.util.Map;

import dev.farespan.bench.result.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SummariesTests {

	private final Summary summary = Summaries.of(Recorded.whole());

	/** Of five repeats: the middle one, and from the least to the greatest. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			P50,            254,  250,  258
			P95,            508,  500,  516
			P99,            508,  500,  516
			RATIO,          1.27, 1.25, 1.29
			THROUGHPUT,     10,   10,   10
			RSS_BEFORE,     100,  100,  100
			RSS_PEAK,       164,  162,  166
			RSS_GROWTH,     64,   62,   66
			ANON_GROWTH,    62,   60,   64
			HEAP_AFTER_GC,  32,   32,   32
			HEAP_USED,      90,   90,   90
			DIRECT,         9,    9,    9
			METASPACE,      60,   60,   60
			CODE_CACHE,     20,   20,   20
			THREADS,        40,   40,   40
			VIRTUAL_THREADS, 100, 100,  100
			IN_FLIGHT,      1000, 1000, 1000
			CPU_PER_CALL,   82,   80,   84
			GC_PAUSES,      125,  125,  125
			SERVER_MEAN,    200,  200,  200
			QUEUE_WAIT,     79.4, 75,   83.8
			""")
	void reckonsEachMeasure(Measure measure, double median, double low, double high) {
		Estimate estimate = Recorded.cell(this.summary, "virtual", Recorded.TEN).value(measure);
		assertThat(estimate.median()).isCloseTo(median, within(1e-6));
		assertThat(estimate.low()).isCloseTo(low, within(1e-6));
		assertThat(estimate.high()).isCloseTo(high, within(1e-6));
		assertThat(estimate.runs()).isEqualTo(5);
	}

	/**
	 * The other cell of the same processes has its own window, and its own differences.
	 */
	@Test
	void keepsCellsApart() {
		CellSummary one = Recorded.cell(this.summary, "virtual", Recorded.ONE);
		assertThat(one.value(Measure.RSS_PEAK).median()).isEqualTo(106);
		assertThat(one.value(Measure.HEAP_AFTER_GC).median()).isEqualTo(22);
		assertThat(one.value(Measure.GC_PAUSES).median()).isCloseTo(20, within(1e-9));
		assertThat(one.value(Measure.CPU_PER_CALL).median()).isCloseTo(52, within(1e-6));
	}

	@Test
	void takesTheKernelsHighWaterMark_whenItIsHigherThanTheSamples() {
		assertThat(Recorded.cell(this.summary, "virtual", Recorded.TEN).value(Measure.RSS_PEAK).low()).isEqualTo(162);
		assertThat(Recorded.cell(this.summary, "reactive", Recorded.TEN).value(Measure.RSS_PEAK).low()).isEqualTo(140);
	}

	@Test
	void countsTheDaysAnswered_whenTheUpstreamDoesNotCount() {
		CellSummary pool = Recorded.cell(this.summary, "pool-100", Recorded.TEN);
		assertThat(pool.value(Measure.CPU_PER_CALL).median()).isCloseTo(101, within(1e-6));
		assertThat(pool.value(Measure.IN_FLIGHT)).isEqualTo(Estimate.NONE);
	}

	@Test
	void saysNothing_whenNothingWasScraped() {
		CellSummary reactive = Recorded.cell(this.summary, "reactive", Recorded.TEN);
		assertThat(reactive.value(Measure.HEAP_USED)).isEqualTo(Estimate.NONE);
		assertThat(reactive.value(Measure.QUEUE_WAIT)).isEqualTo(Estimate.NONE);
	}

	/** Ten waves of 100, a hundred queries of which ten had the pool to themselves. */
	@Test
	void putsTheFloorUnderEachRival() {
		assertThat(Recorded.cell(this.summary, "virtual", Recorded.TEN).floorMillis()).isEqualTo(200);
		assertThat(Recorded.cell(this.summary, "pool-100", Recorded.TEN).floorMillis()).isEqualTo(2000);
		assertThat(Recorded.cell(this.summary, "pool-100", Recorded.TEN).value(Measure.RATIO).median()).isCloseTo(1.055,
				within(1e-9));
	}

	@Test
	void countsFromTheIntendedSending_whenQueriesArriveByTheirOwnRate() {
		OpenSummary open = Recorded.rival(this.summary, "virtual").open().getFirst();
		assertThat(open.p50Millis().median()).isEqualTo(101.5);
		assertThat(open.p99Millis()).isEqualTo(new Estimate(901.5, 900, 903, 4, 0.875));
		assertThat(open.p99SinceSentMillis().median()).isEqualTo(150);
		assertThat(open.notSent()).isEqualTo(4);
	}

	@Test
	void takesTheSmallestHeapThatAlwaysMetTheGoal() {
		assertThat(Recorded.rival(this.summary, "virtual").smallestHeapMib()).hasValue(64);
		assertThat(Recorded.rival(this.summary, "reactive").smallestHeapMib()).hasValue(32);
		assertThat(Recorded.rival(this.summary, "pool-100").smallestHeapMib()).isEmpty();
	}

	/** One of pool-100 was mislabelled, and one answered wrongly at ten queries only. */
	@Test
	void averagesInOnlyWhatCounts() {
		assertThat(Recorded.rival(this.summary, "pool-100").launches()).isEqualTo(5);
		CellSummary one = Recorded.cell(this.summary, "pool-100", Recorded.ONE);
		CellSummary ten = Recorded.cell(this.summary, "pool-100", Recorded.TEN);
		assertThat(one.refused()).isEqualTo(1);
		assertThat(ten.refused()).isEqualTo(2);
		assertThat(ten.value(Measure.P50)).isEqualTo(new Estimate(2110, 2100, 2120, 3, 0.75));
		assertThat(ten.answerHash()).isEqualTo("5e".repeat(32));
	}

	@Test
	void listsWhatDoesNotCount_withItsReason() {
		assertThat(this.summary.refused()).containsExactly("pool-100, repeat 4: it said pool-size 20, not 100",
				"pool-100, repeat 5, 10 × 100 days at 200 ms: its answers differ from those of most rivals: "
						+ "0d0d0d0d0d0d…, not 5e5e5e5e5e5e…",
				"virtual, repeat 5, open at 50 % of its ceiling: the upstream was saturated",
				"reactive, repeat 6, 1 × 100 days at 200 ms: other load on the machine: 0.9 CPUs");
	}

	/**
	 * Ratios of the pair at ten queries: 251/256 third from below, 258/252 third from
	 * above.
	 */
	@Test
	void findsTheNoiseFloorByTheTwinOfItself() {
		Map<Measure, Double> floors = this.summary.noiseFloors();
		assertThat(floors).containsOnlyKeys(Comparison.MEASURES);
		assertThat(floors.get(Measure.P50)).isCloseTo(258 / 252.0 - 1, within(1e-12));
		assertThat(floors.get(Measure.RSS_GROWTH)).isCloseTo(66 / 63.0 - 1, within(1e-12));
	}

	@Test
	void givesACellWithoutThePairTheFloorOfTheNearest() {
		Cell deep = new Cell(100, 100, 8000);
		assertThat(floors().of(deep, Measure.CPU_PER_CALL)).isCloseTo(84 / 81.0 - 1, within(1e-9));
		assertThat(floors().of(Recorded.ONE, Measure.CPU_PER_CALL)).isCloseTo(54 / 51.0 - 1, within(1e-9));
	}

	@Test
	void reckonsTheSameAgain() {
		assertThat(Summaries.of(Recorded.whole())).isEqualTo(this.summary);
	}

	private static NoiseFloors floors() {
		var results = Recorded.whole();
		Runs runs = new Runs(results, new Refusals(results));
		return new NoiseFloors(results.rivals(), runs.warmCells().toList(), new Comparison(runs));
	}

}
