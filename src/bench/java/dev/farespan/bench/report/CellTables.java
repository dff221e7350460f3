package dev.farespan.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.farespan.bench.report.Block.Fold;
import dev.farespan.bench.report.Block.Heading;
import dev.farespan.bench.report.Block.Paragraph;
import dev.farespan.bench.report.Block.Points;
import dev.farespan.bench.report.Block.Table;
import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.stats.CellSummary;
import dev.farespan.bench.stats.Measure;
import dev.farespan.bench.stats.RivalSummary;

/** A table for each cell, a row for each rival. */
final class CellTables {

	private static final List<Measure> MEASURES = List.of(Measure.P50, Measure.P95, Measure.P99, Measure.RATIO,
			Measure.RSS_BEFORE, Measure.RSS_PEAK, Measure.RSS_GROWTH, Measure.HEAP_AFTER_GC, Measure.DIRECT,
			Measure.NETTY, Measure.THREADS, Measure.IN_FLIGHT, Measure.CPU_PER_CALL, Measure.THROUGHPUT);

	private static final int HASH = 12;

	private final Compared compared;

	CellTables(Compared compared) {
		this.compared = compared;
	}

	/** The article's cell, asked first of all. */
	List<Block> article() {
		var cell = this.compared.results().setup().article();
		var blocks = new ArrayList<Block>();
		blocks.add(new Heading(2, "The article's query, asked of a fresh process"));
		blocks.add(new Paragraph("One query of " + cell.days() + " days, the upstream taking " + cell.upstreamMillis()
				+ " ms a call: a process's first work, so that a JVM is cold. A script knows no other work."));
		blocks.addAll(table(cell, this.compared::article));
		return blocks;
	}

	/** Every cell as it was measured warm, the one with the most calls unfolded. */
	List<Block> warm() {
		var blocks = new ArrayList<Block>();
		blocks.add(new Heading(2, "Every cell, warm"));
		blocks.add(new Paragraph("Queries at once × days a query, after warm-up. Scripts have no warm runs."));
		var heaviest = this.compared.heaviest();
		heaviest.ifPresent((cell) -> {
			blocks.add(new Heading(3, "The heaviest: " + cell));
			blocks.addAll(table(cell, (rival) -> rival.cell(cell)));
		});
		this.compared.warmCells()
			.stream()
			.filter((cell) -> !heaviest.equals(Optional.of(cell)))
			.forEach((cell) -> blocks.add(new Fold(cell.toString(), table(cell, (rival) -> rival.cell(cell)))));
		return blocks;
	}

	private List<Block> table(Cell cell, Function<RivalSummary, Optional<CellSummary>> which) {
		var rows = new ArrayList<List<String>>();
		var missing = new LinkedHashMap<String, List<String>>();
		for (var rival : this.compared.results().rivals()) {
			var summary = this.compared.of(rival);
			var own = summary.flatMap(which).filter(CellTables::any);
			own.ifPresentOrElse((found) -> rows.add(row(rival, found)),
					() -> missing.computeIfAbsent(Absence.of(this.compared, rival, cell), (why) -> new ArrayList<>())
						.add(rival.name()));
		}
		var blocks = new ArrayList<Block>();
		blocks.add(Table.or(columns(), rows, "No rival was measured in it."));
		if (!missing.isEmpty()) {
			blocks.add(new Paragraph("Not in this table:"));
			blocks.add(new Points(missing.entrySet().stream().map(CellTables::absent).toList()));
		}
		return blocks;
	}

	private static String absent(Map.Entry<String, List<String>> reason) {
		return String.join(", ", reason.getValue()) + ": " + reason.getKey();
	}

	private static boolean any(CellSummary cell) {
		return cell.values().values().stream().anyMatch((value) -> value.isKnown());
	}

	private static List<String> row(Rival rival, CellSummary cell) {
		var known = Stream.of(rival.name(), rival.client(), Numbers.with("ms", cell.floorMillis()));
		var measured = MEASURES.stream().map((measure) -> Absence.or(rival, measure, cell.value(measure)));
		var rest = Stream.of(hash(cell.answerHash()), repeats(cell));
		return Stream.of(known, measured, rest).flatMap((cells) -> cells).toList();
	}

	private static List<String> columns() {
		var measured = MEASURES.stream().map(CellTables::column);
		return Stream.of(Stream.of("rival", "client", "floor"), measured, Stream.of("answers' hash", "repeats"))
			.flatMap((cells) -> cells)
			.toList();
	}

	/** A measure's name with its unit. */
	static String column(Measure measure) {
		return measure.unit().isEmpty() || measure == Measure.RATIO ? measure.label()
				: measure.label() + ", " + measure.unit();
	}

	private static String hash(String hash) {
		boolean whole = hash.length() > HASH && !hash.contains(" ");
		return whole ? hash.substring(0, HASH) : hash;
	}

	private static String repeats(CellSummary cell) {
		int runs = cell.values().values().stream().mapToInt((value) -> value.runs()).max().orElse(0);
		return (cell.refused() == 0) ? String.valueOf(runs) : runs + ", " + cell.refused() + " refused";
	}

}
