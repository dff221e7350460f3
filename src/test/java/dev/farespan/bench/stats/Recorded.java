package dev.farespan.bench.stats;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.CellRun;
import dev.farespan.bench.result.Launch;
import dev.farespan.bench.result.Outside;
import dev.farespan.bench.result.Results;
import dev.farespan.bench.result.ResultsFile;

/**
 * A small run, written by hand so that each figure can be recomputed in the head: repeat
 * r of virtual at ten queries took 250 + 2 × (r − 1) ms in the median, grew by 62 + (r −
 * 1) MiB from 100, and used 80 + (r − 1) µs of CPU a call.
 */
final class Recorded {

	static final Cell ONE = new Cell(100, 1, 200);

	static final Cell TEN = new Cell(100, 10, 200);

	private Recorded() {
	}

	static Results whole() {
		return ResultsFile.read(Path.of("src/test/resources/bench/recorded.json"));
	}

	/** Cut short: only some of its processes. */
	static Results only(Predicate<Launch> kept) {
		Results whole = whole();
		List<Launch> launches = whole.launches().stream().filter(kept).toList();
		return new Results(whole.manifest(), whole.setup(), whole.rivals(), whole.leftOut(), launches,
				whole.heapProbes(), whole.notes());
	}

	/** The same run, had its memory never changed after its start. */
	static Results still() {
		Results whole = whole();
		return new Results(whole.manifest(), whole.setup(), whole.rivals(), whole.leftOut(),
				whole.launches().stream().map(Recorded::still).toList(), whole.heapProbes(), whole.notes());
	}

	private static Launch still(Launch launch) {
		Outside outside = new Outside(List.of(0.0), List.of(9L), List.of(9L), List.of(0L), List.of(0L), List.of(1));
		List<CellRun> cells = launch.cells().stream().map(Recorded::unmarked).toList();
		return new Launch(launch.rival(), launch.repeat(), launch.startedAt(), launch.readyAt(), launch.label(),
				launch.warmUp(), outside, launch.inside(), cells, launch.open(), launch.refusal());
	}

	private static CellRun unmarked(CellRun run) {
		return new CellRun(run.cell(), run.cold(), run.window(), run.fanOuts(), run.latencies(), run.failedQueries(),
				run.before(), run.after(), 0, run.maxInFlight(), run.connections(), run.upstreamLagMillis(),
				run.answerHash(), run.refusals());
	}

	static RivalSummary rival(Summary summary, String name) {
		return summary.rivals().stream().filter((rival) -> rival.rival().name().equals(name)).findFirst().orElseThrow();
	}

	static CellSummary cell(Summary summary, String rival, Cell cell) {
		return rival(summary, rival).cells()
			.stream()
			.filter((measured) -> measured.cell().equals(cell))
			.findFirst()
			.orElseThrow();
	}

	static Finding finding(Summary summary, String rival, String other, Cell cell, Measure measure) {
		return summary.findings()
			.stream()
			.filter((finding) -> finding.rival().equals(rival) && finding.other().equals(other))
			.filter((finding) -> finding.cell().equals(cell) && finding.measure() == measure)
			.findFirst()
			.orElseThrow();
	}

}
