package dev.farespan.bench.stats;

import java.util.List;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.Results;

/** From a recorded run to all that its report says. */
public final class Summaries {

	private Summaries() {
	}

	/** Reckons a run, whole or cut short; the same run always gives the same. */
	public static Summary of(Results results) {
		Refusals refusals = new Refusals(results);
		Runs runs = new Runs(results, refusals);
		RivalSummaries summaries = new RivalSummaries(results, refusals, runs);
		List<RivalSummary> rivals = results.rivals().stream().map(summaries::of).toList();
		List<Cell> cells = runs.warmCells().toList();
		Comparison comparison = new Comparison(runs);
		NoiseFloors floors = new NoiseFloors(results.rivals(), cells, comparison);
		Findings findings = new Findings(comparison, floors);
		List<Finding> found = findings.of(results.rivals(), cells);
		List<String> verdict = new VerdictWords(results, rivals, found, floors.greatest(), findings).sentences();
		return new Summary(rivals, floors.greatest(), found, verdict, refusals.lines());
	}

}
