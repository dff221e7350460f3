package dev.farespan.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.farespan.bench.result.Criterion;
import dev.farespan.bench.result.Reading;
import dev.farespan.bench.result.ResultsFile;
import dev.farespan.bench.result.Trial;
import dev.farespan.bench.result.TrialResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TrialReportTests {

	private static final Trial TRIAL = new Trial("reactive",
			List.of(Criterion.atMost(10, "%", "extra requests", 12.34), Criterion.none("queries lost", 0)),
			List.of(new Reading("p99", 2830.4, "ms"), new Reading("never", Double.NaN, "s")), List.of("a note"));

	private static TrialResults results(boolean complete, Trial trial) {
		return new TrialResults("hedge", Map.of("cores", "2"), List.of(trial), complete);
	}

	@Test
	void namesWhatDoesNotHold_withItsFigure() {
		assertThat(TrialReport.verdict(results(true, TRIAL)))
			.containsExactly("reactive: extra requests: 12.3 % (at most 10 %) DOES NOT HOLD");
	}

	@Test
	void saysSo_whenAllHolds() {
		Trial sound = new Trial("reactive", List.of(Criterion.none("queries lost", 0)), List.of(), List.of());
		assertThat(TrialReport.verdict(results(true, sound)))
			.containsExactly("Every criterion of the form hedge holds.");
		assertThat(TrialReport.verdict(results(false, sound))).containsExactly("It was ended before its time.");
	}

	@Test
	void tellsEveryFigure() {
		assertThat(TrialReport.lines(TRIAL)).containsExactly("reactive", "    p99: 2,830 ms", "    never: n/a",
				"    a note", "    extra requests: 12.3 % (at most 10 %) DOES NOT HOLD",
				"    queries lost: 0 (at most 0) holds");
	}

	@Test
	void writesItAll(@TempDir Path directory) throws IOException {
		TrialReport.write(directory, results(true, TRIAL));
		ResultsFile.write(directory.resolve("hedge.json"), results(true, TRIAL));
		assertThat(Files.readString(directory.resolve("hedge.md")))
			.contains("| extra requests | 12.3 % | at most 10 % |");
		assertThat(Files.readString(directory.resolve("hedge.html"))).contains("2,830 ms").contains("a note");
		assertThat(Files.readString(directory.resolve("hedge.json"))).contains("\"holds\" : false")
			.contains("\"value\" : 12.34")
			.contains("\"value\" : null");
	}

}
