package dev.farespan.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

import dev.farespan.bench.report.Block.Figure;
import dev.farespan.bench.report.Block.Paragraph;
import dev.farespan.bench.report.DotPanel.Dot;
import dev.farespan.bench.report.DotPanel.Group;
import dev.farespan.bench.result.HeapProbe;
import dev.farespan.bench.stats.Estimate;
import dev.farespan.bench.stats.RivalSummary;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.ui.TextAnchor;

/** The figure of the smallest heap, with the sizes that were tried. */
final class HeapFigure {

	private HeapFigure() {
	}

	static Block of(Compared compared) {
		var groups = groups(compared);
		var rows = DotPanel.present(compared.names(), groups);
		if (rows.isEmpty()) {
			return new Paragraph("The smallest heap: none was tried. " + compared.whyNot(List.of("heap")));
		}
		var panel = new DotPanel(rows, groups, OptionalDouble.empty(), true).drawn("The smallest heap that met the goal",
				"-Xmx in MiB");
		for (var dot : groups.getFirst().dots()) {
			label(panel, dot, rows.indexOf(dot.rival()));
		}
		return new Figure("smallest-heap", "The smallest heap that met the latency goal",
				"The goal: " + compared.results().setup().heapGoal() + ". A rival without a bar met it at no size tried.",
				Sheet.stacked(List.of(panel), DotPanel.legend(groups, 1)));
	}

	private static void label(Panel panel, Dot dot, int row) {
		var text = new XYTextAnnotation("    " + Numbers.with("MiB", dot.value().median()), dot.value().median(), row - 0.14);
		text.setTextAnchor(TextAnchor.CENTER_LEFT);
		text.setFont(Axes.TEXT);
		text.setPaint(Axes.INK);
		panel.plot().addAnnotation(text);
	}

	private static List<Group> groups(Compared compared) {
		var smallest = new ArrayList<Dot>();
		for (RivalSummary rival : compared.summary().rivals()) {
			rival.smallestHeapMib().ifPresent((mib) -> smallest.add(new Dot(rival.rival().name(), exactly(mib))));
		}
		return List.of(new Group("the smallest that met the goal", Pen.group(1), smallest),
				new Group("tried, met the goal", Pen.group(0).hollow(), tried(compared, HeapProbe::meets)),
				new Group("tried, failed", Pen.failed(), tried(compared, (probe) -> !probe.meets())));
	}

	private static List<Dot> tried(Compared compared, Predicate<HeapProbe> which) {
		return compared.results()
			.heapProbes()
			.stream()
			.filter(which)
			.map((probe) -> new Dot(probe.rival(), exactly(probe.heapMib())))
			.toList();
	}

	private static Estimate exactly(double value) {
		return new Estimate(value, value, value, 1, 0);
	}

}
