package dev.farespan.bench.stats;

import java.util.List;
import java.util.Optional;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.Rival;

/**
 * One rival, over its repeats.
 *
 * @param rival who
 * @param launches how many processes were started
 * @param readySeconds from start to ready
 * @param cells in the order of the matrix, the cold one first
 * @param open in order of their share
 * @param smallestHeapMib the smallest heap that met the goal; empty where none did or none
 * was tried
 */
public record RivalSummary(Rival rival, int launches, Estimate readySeconds, List<CellSummary> cells,
		List<OpenSummary> open, Optional<Integer> smallestHeapMib) {

	/** The warm run of a cell. */
	public Optional<CellSummary> cell(Cell cell) {
		return this.cells.stream().filter((summary) -> !summary.cold() && summary.cell().equals(cell)).findFirst();
	}

	/** The first thing the process was asked. */
	public Optional<CellSummary> cold() {
		return this.cells.stream().filter(CellSummary::cold).findFirst();
	}

}
