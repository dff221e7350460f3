package dev.farespan.bench.report;

import java.util.ArrayList;
import java.util.List;

import dev.farespan.bench.report.Block.Box;
import dev.farespan.bench.report.Block.Heading;
import dev.farespan.bench.report.Block.Paragraph;
import dev.farespan.bench.report.Block.Points;
import dev.farespan.bench.result.Launch;
import dev.farespan.bench.stats.CellSummary;
import dev.farespan.bench.stats.Measure;

/** The beginning of a report: what was compared, the verdict, and how sure it is. */
final class Opening {

	/** Below this an interval's coverage is not worth the name. */
	private static final double SURE = 0.9;

	private Opening() {
	}

	static List<Block> of(String title, Compared compared) {
		var blocks = new ArrayList<Block>();
		var setup = compared.results().setup();
		blocks.add(new Heading(1, title));
		blocks.add(new Paragraph("One query fans out into up to " + setup.article().days()
				+ " upstream calls. What does waiting for them cost in memory, latency and CPU: with one thread, with pools "
				+ "of threads, with virtual threads, with an event loop? Form: “" + setup.form() + "”."));
		blocks.add(new Heading(2, "Verdict"));
		compared.summary().verdict().forEach((sentence) -> blocks.add(new Paragraph(sentence)));
		if (compared.summary().verdict().isEmpty()) {
			blocks.add(new Paragraph("No verdict: too little was measured to compare two rivals."));
		}
		blocks.add(new Box(List.of(new Heading(3, "How sure is that?"), new Points(sure(compared)))));
		return blocks;
	}

	private static List<String> sure(Compared compared) {
		var points = new ArrayList<String>();
		points.add(repeats(compared));
		points.add(noise(compared));
		long refused = compared.summary().refused().size();
		points.add((refused == 0) ? "Refused: nothing. Every run that was made counts."
				: "Refused and not averaged in: " + refused + " (each with its reason below).");
		if (few(compared)) {
			points.add("Too few repeats for an interval somewhere: there the numbers in parentheses are the least and the "
					+ "most that was measured.");
		}
		points.addAll(compared.results().notes());
		return points;
	}

	private static String repeats(Compared compared) {
		int asked = compared.results().setup().repeats();
		long launches = compared.results().launches().stream().map(Launch::rival).distinct().count();
		return "Repeats: " + asked + ((asked == 1) ? " fresh process" : " fresh processes") + " asked for each rival; "
				+ compared.results().launches().size() + " processes of " + launches
				+ " rivals ran. Numbers are medians of repeats, their interval in parentheses.";
	}

	private static String noise(Compared compared) {
		var floors = compared.summary().noiseFloors();
		var known = Measure.values();
		var parts = new ArrayList<String>();
		for (var measure : known) {
			double floor = floors.getOrDefault(measure, Double.NaN);
			if (Double.isFinite(floor)) {
				parts.add(measure.label() + " " + Numbers.percent(floor));
			}
		}
		return parts.isEmpty() ? "Noise floor: unknown, since no A/A pair was measured."
				: "Noise floor, by how much the same rival under two names differed: " + String.join(", ", parts)
						+ ". A difference below it counts as none.";
	}

	private static boolean few(Compared compared) {
		return compared.summary()
			.rivals()
			.stream()
			.flatMap((rival) -> rival.cells().stream())
			.map(Opening::latency)
			.anyMatch((confidence) -> confidence < SURE);
	}

	private static double latency(CellSummary cell) {
		var estimate = cell.value(Measure.P50);
		return estimate.isKnown() ? estimate.confidence() : 1;
	}

}
