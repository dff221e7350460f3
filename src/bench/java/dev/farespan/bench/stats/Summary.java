package dev.farespan.bench.stats;

import java.util.List;
import java.util.Map;

/**
 * All that a report says, reckoned from what was recorded.
 *
 * @param rivals in the order of the recorded ones
 * @param noiseFloors by how much two runs of the same rival differ, for each measure that
 * the A/A pair gave
 * @param findings pair by pair, the most loaded cell first
 * @param verdict the findings in words: a few sentences, each one a paragraph
 * @param refused what was not averaged in, each with its reason
 */
public record Summary(List<RivalSummary> rivals, Map<Measure, Double> noiseFloors, List<Finding> findings,
		List<String> verdict, List<String> refused) {

}
