package dev.farespan.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.farespan.bench.report.Block.Figure;
import dev.farespan.bench.report.Block.Paragraph;
import dev.farespan.bench.report.DotPanel.Group;
import dev.farespan.bench.result.Cell;
import dev.farespan.bench.stats.CellSummary;
import dev.farespan.bench.stats.Measure;
import dev.farespan.bench.stats.RivalSummary;

/** The figures of one row for each rival: latency, floor, CPU. */
final class LoadFigures {

	private static final List<Measure> PERCENTILES = List.of(Measure.P50, Measure.P95, Measure.P99);

	private final Compared compared;

	LoadFigures(Compared compared) {
		this.compared = compared;
	}

	/** The percentiles at the article's load and at the heaviest that all were measured at. */
	Block latency() {
		var article = this.compared.results().setup().article();
		var panels = new ArrayList<Panel>();
		percentiles(this.compared::article).ifPresent(
				(panel) -> panels.add(panel.drawn("Latency: " + article + ", first query of a process", "ms")));
		this.compared.heaviestCommon()
			.ifPresent((cell) -> percentiles((rival) -> rival.cell(cell))
				.ifPresent((panel) -> panels.add(panel.drawn("Latency: " + cell + ", warm", "ms"))));
		if (panels.isEmpty()) {
			return new Paragraph("Latency: no cell was measured.");
		}
		var legend = DotPanel.legend(percentileGroups((rival) -> Optional.empty()), PERCENTILES.size());
		return new Figure("latency", "Latency of a query",
				"From sending to the whole answer: the article's cell, and the heaviest cell that was "
						+ "measured of most services. A dot is the median of the repeats with its interval.",
				Sheet.stacked(panels, legend));
	}

	/** A measure in every cell: a panel for each number of days. */
	Block byCell(String id, Measure measure, String title, String caption, OptionalDouble reference) {
		var panels = new ArrayList<Panel>();
		var names = new LinkedHashMap<String, Group>();
		var widths = this.compared.warmCells().stream().map(Cell::days).distinct().sorted().toList();
		for (int days : widths) {
			var groups = groups(measure, days);
			var rows = DotPanel.present(this.compared.names(), groups);
			if (!rows.isEmpty()) {
				panels.add(new DotPanel(rows, groups, reference, false).drawn(panelTitle(measure, days), unit(measure)));
				groups.forEach((group) -> names.putIfAbsent(group.name(), group));
			}
		}
		return panels.isEmpty() ? new Paragraph(title + ": no cell was measured.") : new Figure(id, title, caption,
				Sheet.stacked(panels, DotPanel.legend(List.copyOf(names.values()), 2)));
	}

	private Optional<DotPanel> percentiles(Function<RivalSummary, Optional<CellSummary>> cell) {
		var groups = percentileGroups(cell);
		var rows = DotPanel.present(this.compared.names(), groups);
		return rows.isEmpty() ? Optional.empty()
				: Optional.of(new DotPanel(rows, groups, OptionalDouble.empty(), false));
	}

	private List<Group> percentileGroups(Function<RivalSummary, Optional<CellSummary>> cell) {
		return IntStream.range(0, PERCENTILES.size())
			.mapToObj((index) -> new Group(PERCENTILES.get(index).label(), Pen.group(index + 1),
					DotPanel.dots(this.compared, (rival) -> cell.apply(rival).map((own) -> own.value(PERCENTILES.get(index))))))
			.toList();
	}

	/** The cold cell is hollow; warm ones are told apart by how many queries there are at once. */
	private List<Group> groups(Measure measure, int days) {
		var groups = new ArrayList<Group>();
		var article = this.compared.results().setup().article();
		if (article.days() == days) {
			groups.add(new Group("a process's first", Pen.group(0).hollow(),
					DotPanel.dots(this.compared, (rival) -> rival.cold().map((cell) -> cell.value(measure)))));
		}
		var names = this.compared.warmCells().stream().map((cell) -> name(cell, article)).distinct().toList();
		for (var cell : this.compared.warmCells()) {
			if (cell.days() == days) {
				groups.add(new Group(name(cell, article), Pen.group(names.indexOf(name(cell, article)) + 1),
						DotPanel.dots(this.compared, (rival) -> rival.cell(cell).map((own) -> own.value(measure)))));
			}
		}
		return groups.stream().filter((group) -> !group.dots().isEmpty()).toList();
	}

	private static String name(Cell cell, Cell article) {
		var slow = (cell.upstreamMillis() == article.upstreamMillis()) ? "" : ", " + cell.upstreamMillis() + " ms";
		return cell.queries() + " at once" + slow;
	}

	private static String panelTitle(Measure measure, int days) {
		return measure.label() + ": " + days + ((days == 1) ? " day" : " days") + " a query";
	}

	private static String unit(Measure measure) {
		return (measure == Measure.RATIO) ? "times the floor" : measure.unit();
	}

}
