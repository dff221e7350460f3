package dev.farespan.bench.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.HeapProbe;
import dev.farespan.bench.result.Launch;
import dev.farespan.bench.result.OpenRun;
import dev.farespan.bench.result.Results;
import dev.farespan.bench.result.Rival;

/** Rival by rival, over its repeats. */
final class RivalSummaries {

	private final Results results;

	private final Refusals refusals;

	private final Runs runs;

	RivalSummaries(Results results, Refusals refusals, Runs runs) {
		this.results = results;
		this.refusals = refusals;
		this.runs = runs;
	}

	RivalSummary of(Rival rival) {
		List<Launch> launches = this.results.launches()
			.stream()
			.filter((launch) -> launch.rival().equals(rival.name()))
			.toList();
		List<Launch> counted = launches.stream().filter((launch) -> this.refusals.of(launch).isEmpty()).toList();
		Estimate ready = Estimates
			.of(counted.stream().map((launch) -> Math.max(0, launch.readyAt() - launch.startedAt())).toList());
		return new RivalSummary(rival, launches.size(), ready, cells(rival, launches), open(counted), smallest(rival));
	}

	private List<CellSummary> cells(Rival rival, List<Launch> launches) {
		int lost = (int) launches.stream()
			.filter((launch) -> launch.cells().isEmpty() && this.refusals.of(launch).isPresent())
			.count();
		CellSummaries summaries = new CellSummaries(rival, this.results.setup().spread(), lost);
		List<Cell> matrix = this.results.setup().cells();
		return this.runs.of(rival.name())
			.stream()
			.collect(Collectors.groupingBy((run) -> Map.entry(run.recorded().cold(), run.recorded().cell())))
			.values()
			.stream()
			.map(summaries::of)
			.sorted(Comparator.comparing((CellSummary summary) -> !summary.cold())
				.thenComparingInt((summary) -> Math.floorMod(matrix.indexOf(summary.cell()), Integer.MAX_VALUE)))
			.toList();
	}

	private static List<OpenSummary> open(List<Launch> launches) {
		Map<Double, List<OpenRun>> byShare = new TreeMap<>();
		launches.stream()
			.flatMap((launch) -> launch.open().stream())
			.filter((run) -> run.refusals().isEmpty())
			.forEach((run) -> byShare.computeIfAbsent(run.share(), (share) -> new ArrayList<>()).add(run));
		return byShare.values().stream().map(OpenSummaries::of).toList();
	}

	/** A heap tried more than once met the goal if it did each time. */
	private Optional<Integer> smallest(Rival rival) {
		return this.results.heapProbes()
			.stream()
			.filter((probe) -> probe.rival().equals(rival.name()))
			.collect(Collectors.toMap(HeapProbe::heapMib, HeapProbe::meets, Boolean::logicalAnd))
			.entrySet()
			.stream()
			.filter(Map.Entry::getValue)
			.map(Map.Entry::getKey)
			.min(Comparator.naturalOrder());
	}

}
