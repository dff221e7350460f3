package dev.farespan.bench.stats;

import java.util.List;

import dev.farespan.bench.stats.Finding.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FindingsTests {

	private final Summary summary = Summaries.of(Recorded.whole());

	@ParameterizedTest
	@CsvSource(textBlock = """
			1.20, 1.10, 1.30, 0.95, 0.05, HIGHER
			0.80, 0.70, 0.90, 0.95, 0.05, LOWER
			1.20, 0.99, 1.30, 0.95, 0.05, NO_DIFFERENCE
			1.20, 1.00, 1.30, 0.95, 0.05, NO_DIFFERENCE
			1.04, 1.02, 1.06, 0.95, 0.05, NO_DIFFERENCE
			0.96, 0.94, 0.98, 0.95, 0.05, NO_DIFFERENCE
			1.20, 1.10, 1.30, 0.90, 0.05, HIGHER
			1.20, 1.10, 1.30, 0.89, 0.05, TOO_FEW_REPEATS
			1.01, 1.01, 1.02, 0.95, NaN,  HIGHER
			""")
	void saysOnlyWhatMayBeSaid(double median, double low, double high, double confidence, double floor,
			Verdict verdict) {
		assertThat(Findings.verdict(new Estimate(median, low, high, 5, confidence), floor)).isEqualTo(verdict);
	}

	/** Of 25 ratios: the third is 250/246, the middle 254/244, the third last 258/242. */
	@Test
	void comparesTwoByAllTheirRatios() {
		Finding finding = Recorded.finding(this.summary, "virtual", "reactive", Recorded.TEN, Measure.P50);
		assertThat(finding.ratio().median()).isCloseTo(254 / 244.0, within(1e-12));
		assertThat(finding.ratio().low()).isCloseTo(250 / 246.0, within(1e-12));
		assertThat(finding.ratio().high()).isCloseTo(258 / 242.0, within(1e-12));
		assertThat(finding.verdict()).isEqualTo(Verdict.HIGHER);
		assertThat(finding.sentence())
			.isEqualTo("At 10 × 100 days at 200 ms, virtual took 1.04 times reactive's median latency "
					+ "(1.02 to 1.07, 5 and 5 runs; noise floor 2 %).");
	}

	@Test
	void findsNoDifference_whereThereIsNone() {
		Finding finding = Recorded.finding(this.summary, "virtual", "reactive", Recorded.ONE, Measure.P50);
		assertThat(finding.verdict()).isEqualTo(Verdict.NO_DIFFERENCE);
		assertThat(finding.sentence())
			.startsWith("At 1 × 100 days at 200 ms, no difference between virtual and reactive in ");
	}

	@Test
	void comparesTheMostLoadedCellFirst_andControlsWithBothTheirLikes() {
		assertThat(this.summary.findings().getFirst().cell()).isEqualTo(Recorded.TEN);
		assertThat(this.summary.findings().getLast().cell()).isEqualTo(Recorded.ONE);
		assertThat(this.summary.findings()).extracting((finding) -> finding.rival() + "/" + finding.other())
			.containsOnly("virtual/reactive", "pool-100/virtual", "pool-100/reactive", "virtual-reactor/virtual",
					"virtual-reactor/reactive");
	}

	/** Nothing against nothing is no ratio otherwise. */
	@Test
	void takesAGrowthBelowOneMebibyteForOne() {
		Summary idle = Summaries.of(Recorded.still());
		Finding growth = Recorded.finding(idle, "virtual", "reactive", Recorded.TEN, Measure.RSS_GROWTH);
		assertThat(growth.ratio().median()).isEqualTo(1);
		assertThat(growth.verdict()).isEqualTo(Verdict.NO_DIFFERENCE);
	}

	@Test
	void claimsNothing_whenRepeatsAreFew() {
		Summary two = Summaries.of(Recorded.only((launch) -> launch.repeat() <= 2));
		assertThat(two.findings()).isNotEmpty()
			.allSatisfy((finding) -> assertThat(finding.verdict()).isEqualTo(Verdict.TOO_FEW_REPEATS))
			.allSatisfy((finding) -> assertThat(finding.sentence()).contains("too few repeats to compare"));
	}

	@Test
	void answersTheReader() {
		List<String> verdict = this.summary.verdict();
		assertThat(verdict).hasSize(8);
		assertThat(verdict.get(0)).startsWith("Figures are medians of 3 to 5 fresh processes a rival.")
			.contains("median latency 2 %", "CPU a call 6 %");
		assertThat(verdict.get(1)).startsWith("At 1 × 100 days at 200 ms, one query, virtual against reactive: ")
			.contains("median latency 214 against 213 ms (no difference)");
		assertThat(verdict.get(3)).startsWith("At 10 × 100 days at 200 ms, the most loaded, virtual against reactive: ")
			.contains("memory growth (RSS) 64.0 against 42.0 MiB (higher, 1.52 times, 1.44 to 1.61)");
		assertThat(verdict.get(5))
			.startsWith("What the HTTP client explains: at 10 × 100 days at 200 ms, the same strategy")
			.contains("CPU a call 63.0 against 82.0 µs (lower, 0.77 times")
			.contains("virtual-reactor against reactive: ");
		assertThat(verdict.get(6)).endsWith("met it: reactive 32 MiB, virtual 64 MiB; none for pool-100.");
		assertThat(verdict.get(7)).endsWith("by: asyncio 12.0 MiB, gevent 22.0 MiB; gevent against asyncio: higher, "
				+ "1.83 times, 1.62 to 2.09.");
	}

	@Test
	void saysThatRepeatsWereTooFew() {
		List<String> verdict = Summaries.of(Recorded.only((launch) -> launch.repeat() <= 2)).verdict();
		assertThat(verdict.getFirst()).startsWith("Too few repeats for a verdict: this run had 2 of each rival");
		assertThat(verdict.get(1)).contains("(too few repeats)").doesNotContain("higher", "lower");
	}

	@Test
	void saysSo_whenNothingWasMeasured() {
		Summary none = Summaries.of(Recorded.only((launch) -> false));
		assertThat(none.verdict().getFirst()).startsWith("Nothing can be compared");
		assertThat(none.rivals()).hasSize(7).allSatisfy((rival) -> assertThat(rival.cells()).isEmpty());
	}

}
