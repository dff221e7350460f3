package dev.farespan.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.farespan.bench.report.Block.Figure;
import dev.farespan.bench.report.Block.Paragraph;
import dev.farespan.bench.report.DotPanel.Group;
import dev.farespan.bench.result.Cell;
import dev.farespan.bench.stats.CellSummary;
import dev.farespan.bench.stats.Estimate;
import dev.farespan.bench.stats.Measure;
import dev.farespan.bench.stats.RivalSummary;

/** The figures of one row for each rival: latency, floor, CPU, arrival rate. */
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
				"From sending to the whole answer: the article's cell, and the heaviest cell that all services were "
						+ "measured in. A dot is the median of the repeats with its interval.",
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

	/** Latency where queries arrive at a given rate. */
	Block openLoop() {
		var shares = this.compared.summary()
			.rivals()
			.stream()
			.flatMap((rival) -> rival.open().stream())
			.map((open) -> open.share())
			.distinct()
			.sorted()
			.toList();
		var groups = IntStream.range(0, shares.size())
			.mapToObj((index) -> new Group(Numbers.percent(shares.get(index)), Pen.group(index + 1),
					dots((rival) -> open(rival, shares.get(index)))))
			.toList();
		var rows = DotPanel.present(this.compared.names(), groups);
		if (rows.isEmpty()) {
			return new Paragraph("Open loop: no rate was measured. " + this.compared.whyNot("open loop"));
		}
		var panel = new DotPanel(rows, groups, OptionalDouble.empty(), false);
		return new Figure("open-loop", "Latency at a given arrival rate",
				"p99 from the moment a query was meant to be sent, at shares of the ceiling.",
				Sheet.stacked(List.of(panel.drawn("p99 since the intended sending", "ms")),
						DotPanel.legend(groups, shares.size())));
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
					dots((rival) -> cell.apply(rival).map((own) -> own.value(PERCENTILES.get(index))))))
			.toList();
	}

	/** The cold cell is hollow; warm ones are told apart by how many queries there are at once. */
	private List<Group> groups(Measure measure, int days) {
		var groups = new ArrayList<Group>();
		var article = this.compared.results().setup().article();
		if (article.days() == days) {
			groups.add(new Group("first query of a process", Pen.group(0).hollow(),
					dots((rival) -> rival.cold().map((cell) -> cell.value(measure)))));
		}
		var queries = this.compared.warmCells().stream().map(Cell::queries).distinct().sorted().toList();
		for (var cell : this.compared.warmCells()) {
			if (cell.days() == days) {
				groups.add(new Group(name(cell, article), Pen.group(queries.indexOf(cell.queries()) + 1),
						dots((rival) -> rival.cell(cell).map((own) -> own.value(measure)))));
			}
		}
		return groups.stream().filter((group) -> !group.dots().isEmpty()).toList();
	}

	private List<DotPanel.Dot> dots(Function<RivalSummary, Optional<Estimate>> value) {
		Map<String, Estimate> values = new LinkedHashMap<>();
		for (var rival : this.compared.summary().rivals()) {
			value.apply(rival).ifPresent((own) -> values.put(rival.rival().name(), own));
		}
		return DotPanel.dots(values);
	}

	private static Optional<Estimate> open(RivalSummary rival, double share) {
		return rival.open()
			.stream()
			.filter((open) -> Double.compare(open.share(), share) == 0)
			.map((open) -> open.p99Millis())
			.findFirst();
	}

	private static String name(Cell cell, Cell article) {
		var slow = (cell.upstreamMillis() == article.upstreamMillis()) ? "" : ", " + cell.upstreamMillis() + " ms";
		return cell.queries() + ((cell.queries() == 1) ? " query" : " queries at once") + slow;
	}

	private static String panelTitle(Measure measure, int days) {
		return measure.label() + ": " + days + ((days == 1) ? " day" : " days") + " a query";
	}

	private static String unit(Measure measure) {
		return (measure == Measure.RATIO) ? "times the floor" : measure.unit();
	}

}
