package dev.farespan.bench.run;

import java.time.Duration;
import java.util.List;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.Rival;

/** How long a step takes, about: for the time left, and for what still fits. */
final class Costs {

	private static final double START_MILLIS = 4_000;

	private static final int OPEN_RATES = 3;

	private final Options options;

	Costs(Options options) {
		this.options = options;
	}

	/** When the last answer of a cell can come at the earliest, all its queries sent at once. */
	static double longestMillis(Rival rival, Cell cell) {
		int atOnce = rival.perProcess() ? rival.width() : rival.width() * cell.queries();
		double waves = Math.ceil((double) cell.calls() / Math.min(atOnce, cell.calls()));
		return waves * cell.upstreamMillis();
	}

	Duration measure(Rival rival, List<Cell> cells, boolean open) {
		double millis = START_MILLIS + coldMillis(rival) + warmUpMillis();
		for (Cell cell : cells) {
			millis += 300 + closedLoopMillis(longestMillis(rival, cell));
		}
		return millis(millis + (open ? openMillis() : 0));
	}

	Duration deep() {
		return millis(START_MILLIS + 4 * Plan.DEEP.upstreamMillis());
	}

	Duration script(Rival rival, Cell cell) {
		return millis(1_500 + longestMillis(rival, cell) * 1.1);
	}

	Duration ceiling() {
		return millis(START_MILLIS + warmUpMillis() + 4_000);
	}

	Duration heap(Rival rival, Cell cell) {
		int probes = (int) Math.ceil(Math.log(this.options.form().heapsMib().size() + 1.0) / Math.log(2));
		double probe = START_MILLIS + warmUpMillis() + windowMillis() + longestMillis(rival, cell) * 1.3;
		return millis((this.options.form().measures() ? probes + 1 : probes) * probe);
	}

	private double coldMillis(Rival rival) {
		var article = new Cell(this.options.form().articleDays(), 1, this.options.latencyMillis());
		return 2_000 + longestMillis(rival, article);
	}

	private double windowMillis() {
		return this.options.form().window().toMillis();
	}

	/** A query that is longer than the window is asked once, one that is not may begin as it ends. */
	private double closedLoopMillis(double longest) {
		return (longest < windowMillis()) ? windowMillis() + longest : longest * 1.2;
	}

	private double warmUpMillis() {
		return this.options.form().warmUp().toMillis() * 0.9;
	}

	private double openMillis() {
		return 4_000 + OPEN_RATES * (OpenRuns.LENGTH.toMillis() + 1_000.0);
	}

	private static Duration millis(double millis) {
		return Duration.ofMillis((long) millis);
	}

}
