package dev.farespan.bench.stats;

import java.util.Map;

import dev.farespan.bench.result.CellRun;

/**
 * One cell in one process, reckoned.
 *
 * @param rival its name
 * @param recorded as it was measured
 * @param counts whether it is averaged in
 * @param values what is known of it; empty when it does not count
 */
record Run(String rival, CellRun recorded, boolean counts, Map<Measure, Double> values) {

	Run {
		values = Map.copyOf(values);
	}

}
