package dev.farespan.bench.stats;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.CellRun;
import dev.farespan.bench.result.Rival;

/** Cell by cell of one rival, over its repeats. */
final class CellSummaries {

	private final Rival rival;

	private final String spread;

	private final int lost;

	/**
	 * Summaries of one rival's cells.
	 * @param lost processes refused before they had measured any cell
	 */
	CellSummaries(Rival rival, String spread, int lost) {
		this.rival = rival;
		this.spread = spread;
		this.lost = lost;
	}

	/** Of all repeats of one cell, those refused with them. */
	CellSummary of(List<Run> repeats) {
		List<Run> counted = repeats.stream().filter(Run::counts).toList();
		CellRun first = repeats.getFirst().recorded();
		double floor = floor(first.cell(), counted);
		Map<Measure, Estimate> values = new EnumMap<>(Measure.class);
		for (Measure measure : Measure.values()) {
			values.put(measure, estimate(counted, measure, 1));
		}
		values.put(Measure.RATIO, estimate(counted, Measure.P50, floor));
		return new CellSummary(first.cell(), first.cold(), floor, values, hash(counted),
				this.lost + repeats.size() - counted.size());
	}

	/** The least of the repeats', which may have answered unequally many queries. */
	private double floor(Cell cell, List<Run> counted) {
		Floor floor = new Floor(this.rival, cell, this.spread);
		return counted.stream()
			.mapToDouble((run) -> floor.medianMillis(run.recorded().latencies().total()))
			.min()
			.orElse(floor.medianMillis(cell.queries()));
	}

	private static Estimate estimate(List<Run> counted, Measure measure, double unit) {
		return Estimates.of(counted.stream()
			.flatMap((run) -> Optional.ofNullable(run.values().get(measure)).stream())
			.map((value) -> value / unit)
			.toList());
	}

	/** Those that count are equal by now. */
	private static String hash(List<Run> counted) {
		return counted.isEmpty() ? "no run of it counts"
				: Hashes.bare(counted.getFirst().recorded().answerHash()).orElseThrow();
	}

}
