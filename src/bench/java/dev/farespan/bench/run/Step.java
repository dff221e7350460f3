package dev.farespan.bench.run;

import java.time.Duration;
import java.util.List;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.Rival;

/** One thing to do in a comparison. Each is a fresh process or more. */
sealed interface Step extends Stage {

	/** Whom it is about. */
	Rival rival();

	/**
	 * A service started, asked cold, warmed and measured cell after cell.
	 *
	 * @param repeat from 1
	 * @param cells ascending
	 * @param upstreamMillis what its upstream takes for a call
	 * @param cold whether its first query is measured by itself
	 * @param open whether arrivals at given rates follow
	 */
	record Measure(Rival rival, int repeat, List<Cell> cells, long upstreamMillis, boolean cold, boolean open,
			Duration expected) implements Step {

		@Override
		public String title() {
			return rival().name() + ", run " + this.repeat + (this.cold ? "" : " at " + this.upstreamMillis + " ms");
		}

	}

	/** A script, which is its own process and its own fan-out. */
	record Script(Rival rival, int repeat, Cell cell, Duration expected) implements Step {

		@Override
		public String title() {
			return rival().name() + ", run " + this.repeat;
		}

	}

	/** The ceiling of a service, for the rates of the open runs. */
	record Ceiling(Rival rival, Duration expected) implements Step {

		@Override
		public String title() {
			return rival().name() + ", its ceiling";
		}

	}

	/** The smallest heap of a service. */
	record Heap(Rival rival, Cell cell, Duration expected) implements Step {

		@Override
		public String title() {
			return rival().name() + ", its smallest heap";
		}

	}

}
