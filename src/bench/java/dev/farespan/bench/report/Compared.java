package dev.farespan.bench.report;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.LeftOut;
import dev.farespan.bench.result.Results;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Rival.Kind;
import dev.farespan.bench.stats.CellSummary;
import dev.farespan.bench.stats.Measure;
import dev.farespan.bench.stats.RivalSummary;
import dev.farespan.bench.stats.Summary;

/** What was recorded and what was reckoned from it, with the questions a report asks of both. */
record Compared(Results results, Summary summary) {

	/** The rivals of some kinds, in the order of the report. */
	List<Rival> rivals(Kind first, Kind... others) {
		var kinds = EnumSet.of(first, others);
		return this.results.rivals().stream().filter((rival) -> kinds.contains(rival.kind())).toList();
	}

	/** The names of all rivals, in the order of the report. */
	List<String> names() {
		return this.results.rivals().stream().map(Rival::name).toList();
	}

	/** What was reckoned of a rival; empty where nothing was. */
	Optional<RivalSummary> of(Rival rival) {
		return this.summary.rivals().stream().filter((own) -> own.rival().name().equals(rival.name())).findFirst();
	}

	/** What was reckoned of some rivals, in the order of the report. */
	List<RivalSummary> of(List<Rival> rivals) {
		return rivals.stream().flatMap((rival) -> of(rival).stream()).toList();
	}

	/** The article's cell as a rival's first work. */
	Optional<CellSummary> article(RivalSummary rival) {
		return rival.cells()
			.stream()
			.filter((cell) -> cell.cell().equals(this.results.setup().article()))
			.min(Comparator.comparing((cell) -> !cell.cold()));
	}

	/** The warm cell with the most calls that any service was measured in. */
	Optional<Cell> heaviest() {
		return warm((rival) -> true, false);
	}

	/** The warm cell with the most calls that each service with a warm cell was measured in. */
	Optional<Cell> heaviestCommon() {
		return warm((rival) -> rival.cells().stream().anyMatch((cell) -> !cell.cold()), true);
	}

	/** All cells measured warm, as they were asked for. */
	List<Cell> warmCells() {
		var asked = this.results.setup().cells().stream();
		var met = all().filter((cell) -> !cell.cold()).map(CellSummary::cell);
		return Stream.concat(asked, met).distinct().toList();
	}

	/** Why a rival is not shown; {@code place} is a cell, or what else it is missing from. */
	String why(String rival, String place) {
		var reasons = this.results.leftOut();
		Predicate<LeftOut> whole = (left) -> left.what().equals(rival);
		Predicate<LeftOut> part = (left) -> named(left.what(), rival) && left.what().contains(place);
		return Stream.of(part, whole)
			.flatMap((fits) -> reasons.stream().filter(fits))
			.map(LeftOut::why)
			.findFirst()
			.orElseGet(() -> refused(rival));
	}

	/** Why something is missing altogether, in the words of who left it out. */
	String whyNot(String what) {
		return this.results.leftOut()
			.stream()
			.filter((left) -> left.what().contains(what))
			.map((left) -> left.what() + ": " + left.why())
			.findFirst()
			.orElse("The form “" + this.results.setup().form() + "” did not get that far.");
	}

	/** A line of the manifest, its key being one of those that contain a word. */
	Optional<String> manifest(String word) {
		return this.results.manifest()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().toLowerCase(Locale.ROOT).contains(word))
			.map(Map.Entry::getValue)
			.findFirst();
	}

	private String refused(String rival) {
		boolean any = this.summary.refused().stream().anyMatch((reason) -> named(reason, rival));
		return any ? "every repeat of it was refused, see below."
				: "not measured in the form “" + this.results.setup().form() + "”.";
	}

	private static boolean named(String text, String rival) {
		return List.of(text.split("[\\s,:;]+", -1)).contains(rival);
	}

	private Optional<Cell> warm(Predicate<RivalSummary> counts, boolean common) {
		var services = of(rivals(Kind.SERVICE)).stream().filter(counts).toList();
		return warmCells().stream()
			.filter((cell) -> common ? services.stream().allMatch((rival) -> has(rival, cell))
					: services.stream().anyMatch((rival) -> has(rival, cell)))
			.filter((cell) -> !services.isEmpty())
			.max(Comparator.comparingInt(Cell::calls));
	}

	private static boolean has(RivalSummary rival, Cell cell) {
		return rival.cell(cell).filter((own) -> own.value(Measure.P50).isKnown()).isPresent();
	}

	private Stream<CellSummary> all() {
		return this.summary.rivals().stream().flatMap((rival) -> rival.cells().stream());
	}

}
