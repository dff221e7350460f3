package dev.farespan.bench.run;

import java.util.ArrayList;
import java.util.List;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.LeftOut;
import dev.farespan.bench.result.Rival;

/**
 * The steps of a comparison, in the order in which they are taken: block after block, in
 * each of which every rival is measured once, in shuffled order. What is cut off at the
 * end is then missed by all of them.
 *
 * @param steps in order
 * @param leftOut cells that are not measured, each with its reason
 */
record Plan(List<Step> steps, List<LeftOut> leftOut) {

	/** Ten thousand calls in flight: at 200 ms two cores hold about three thousand. */
	static final Cell DEEP = new Cell(100, 100, 8000);

	/** No query of a cell takes longer than this at the least, or the cell is left out. */
	static final double LONGEST_FLOOR_MILLIS = 25_000;

	static Plan of(Options options, List<Rival> rivals, long upstreamMillis) {
		return new Planner(options, rivals, upstreamMillis).plan();
	}

	/** All cells of the matrix, the deep one last. */
	static List<Cell> matrix(Options options, long upstreamMillis) {
		var cells = new ArrayList<>(options.form().cells(upstreamMillis));
		if (hasDeep(options)) {
			cells.add(DEEP);
		}
		return cells;
	}

	static boolean hasDeep(Options options) {
		return options.form().isFull() && options.upstream().isEmpty();
	}

	static Cell article(Options options, long upstreamMillis) {
		return new Cell(options.form().articleDays(), 1, upstreamMillis);
	}

}
