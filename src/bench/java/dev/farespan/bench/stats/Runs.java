package dev.farespan.bench.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.CellRun;
import dev.farespan.bench.result.Launch;
import dev.farespan.bench.result.Results;
import dev.farespan.bench.result.Rival;

/** Every cell of every process, reckoned. */
final class Runs {

	private final List<Run> all = new ArrayList<>();

	private final Set<String> scripts;

	Runs(Results results, Refusals refusals) {
		this.scripts = results.rivals()
			.stream()
			.filter((rival) -> rival.kind() == Rival.Kind.SCRIPT)
			.map(Rival::name)
			.collect(Collectors.toUnmodifiableSet());
		for (Launch launch : results.launches()) {
			boolean counts = refusals.of(launch).isEmpty();
			for (CellRun run : launch.cells()) {
				this.all.add(run(launch, run, counts && refusals.of(launch, run).isEmpty()));
			}
		}
	}

	private static Run run(Launch launch, CellRun run, boolean counts) {
		return new Run(launch.rival(), run, counts, counts ? CellFigures.of(launch, run) : Map.of());
	}

	/** Those of one rival, refused ones with them. */
	List<Run> of(String rival) {
		return this.all.stream().filter((run) -> run.rival().equals(rival)).toList();
	}

	/** All cells that were measured warm in any process. */
	Stream<Cell> warmCells() {
		return this.all.stream().filter(this::isWarm).map((run) -> run.recorded().cell()).distinct();
	}

	/** A script is asked but once, so that it is as warm as it will be. */
	private boolean isWarm(Run run) {
		return !run.recorded().cold() || this.scripts.contains(run.rival());
	}

	/** What one measure was in each repeat that counts, warm. */
	List<Double> values(String rival, Cell cell, Measure measure) {
		return of(rival).stream()
			.filter((run) -> isWarm(run) && run.recorded().cell().equals(cell))
			.flatMap((run) -> Optional.ofNullable(run.values().get(measure)).stream())
			.toList();
	}

}
