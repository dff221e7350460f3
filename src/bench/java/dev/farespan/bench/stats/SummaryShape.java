package dev.farespan.bench.stats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.farespan.bench.result.Cell;

/**
 * The summary as it stands in {@code results.json}: rivals by their name, and units in the
 * names of figures.
 *
 * @param verdict in words
 * @param refused what was not averaged in
 * @param noiseFloors shares of 1, by measure
 * @param rivals by name
 * @param findings pair by pair
 */
public record SummaryShape(List<String> verdict, List<String> refused, Map<String, Double> noiseFloors,
		Map<String, RivalShape> rivals, List<Finding> findings) {

	/** The shape of a summary. */
	public static SummaryShape of(Summary summary) {
		Map<String, Double> floors = new LinkedHashMap<>();
		summary.noiseFloors().forEach((measure, floor) -> floors.put(MeasureKeys.of(measure), floor));
		Map<String, RivalShape> rivals = new LinkedHashMap<>();
		summary.rivals().forEach((rival) -> rivals.put(rival.rival().name(), RivalShape.of(rival)));
		return new SummaryShape(summary.verdict(), summary.refused(), floors, rivals, summary.findings());
	}

	/** One rival. */
	record RivalShape(String kind, String strategy, String client, int launches, @Nullable EstimateShape readySeconds,
			@Nullable Integer smallestHeapMib, List<Map<String, @Nullable Object>> cells, List<OpenSummary> open) {

		static RivalShape of(RivalSummary rival) {
			return new RivalShape(rival.rival().kind().name(), rival.rival().strategy(), rival.rival().client(),
					rival.launches(), EstimateShape.of(rival.readySeconds()), rival.smallestHeapMib().orElse(null),
					rival.cells().stream().map(RivalShape::cell).toList(), rival.open());
		}

		private static Map<String, @Nullable Object> cell(CellSummary summary) {
			Cell cell = summary.cell();
			Map<String, @Nullable Object> shape = new LinkedHashMap<>();
			shape.put("days", cell.days());
			shape.put("queries", cell.queries());
			shape.put("upstreamMillis", cell.upstreamMillis());
			shape.put("cold", summary.cold());
			shape.put("refused", summary.refused());
			shape.put("answerHash", summary.answerHash());
			shape.put("floorMillis", summary.floorMillis());
			for (Measure measure : Measure.values()) {
				shape.put(MeasureKeys.of(measure), EstimateShape.of(summary.value(measure)));
			}
			return shape;
		}

	}

	/** A median with its interval. */
	record EstimateShape(double median, double low, double high, int runs, double confidence) {

		static @Nullable EstimateShape of(Estimate estimate) {
			return estimate.isKnown() ? new EstimateShape(estimate.median(), estimate.low(), estimate.high(),
					estimate.runs(), estimate.confidence()) : null;
		}

	}

}
