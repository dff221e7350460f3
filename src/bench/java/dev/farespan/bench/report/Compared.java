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

	/** By these words it is known that arrival rates were left out. */
	static final List<String> OPEN = List.of("open loop", "ceiling");

	private static final Comparator<Cell> CALLS = Comparator.comparingInt(Cell::calls).thenComparingInt(Cell::days);

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
		return heaviest(CALLS);
	}

	/** Of the warm cells with the most calls that in which most of them are in flight at once: at the slowest upstream. */
	Optional<Cell> deepest() {
		return heaviest(CALLS.thenComparingLong(Cell::upstreamMillis));
	}

	/**
	 * The warm cell with the most calls among those that most services were measured in;
	 * services that wait for one call at a time do not reach far and are not asked.
	 */
	Optional<Cell> heaviestCommon() {
		var wide = services().stream().filter((rival) -> rival.rival().width() > 1).toList();
		return heaviest(Comparator.<Cell>comparingLong((cell) -> measured(wide, cell)).thenComparing(CALLS));
	}

	/** All cells measured warm, as they were asked for. */
	List<Cell> warmCells() {
		var asked = this.results.setup().cells().stream();
		var summaries = this.summary.rivals().stream().flatMap((rival) -> rival.cells().stream());
		var met = summaries.filter((cell) -> !cell.cold()).map(CellSummary::cell);
		return Stream.concat(asked, met).distinct().toList();
	}

	/** Why a rival is not shown; {@code place} is a cell, or what else it is missing from. */
	String why(String rival, String place) {
		var reasons = this.results.leftOut();
		Predicate<LeftOut> whole = (left) -> left.what().equals(rival);
		Predicate<LeftOut> part = (left) -> named(left.what(), rival) && left.what().contains(place);
		Predicate<LeftOut> runs = (left) -> left.what().startsWith(rival + ", run");
		return Stream.of(part, whole, runs)
			.flatMap((fits) -> reasons.stream().filter(fits))
			.map(LeftOut::why)
			.findFirst()
			.orElseGet(() -> refused(rival));
	}

	/** Why something is missing altogether, in the words of who left it out. */
	String whyNot(List<String> words) {
		return this.results.leftOut()
			.stream()
			.filter((left) -> words.stream().anyMatch(left.what()::contains))
			.map((left) -> left.what() + ": " + left.why())
			.findFirst()
			.orElse("The form “" + this.results.setup().form() + "” did not get that far.");
	}

	/** A line of the manifest, its key being the shortest that begins with a word. */
	Optional<String> manifest(String word) {
		return this.results.manifest()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().toLowerCase(Locale.ROOT).startsWith(word))
			.min(Comparator.comparingInt((entry) -> entry.getKey().length()))
			.map(Map.Entry::getValue);
	}

	private String refused(String rival) {
		if (this.summary.refused().stream().anyMatch((reason) -> named(reason, rival))) {
			return "every repeat of it was refused, see below.";
		}
		boolean elsewhere = this.summary.rivals()
			.stream()
			.anyMatch((own) -> own.rival().name().equals(rival) && !own.cells().isEmpty());
		return elsewhere ? "it was measured elsewhere only."
				: "not measured in the form “" + this.results.setup().form() + "”.";
	}

	private static boolean named(String text, String rival) {
		return List.of(text.split("[\\s,:;]+", -1)).contains(rival);
	}

	private Optional<Cell> heaviest(Comparator<Cell> order) {
		return warmCells().stream().filter((cell) -> measured(services(), cell) > 0).max(order);
	}

	private List<RivalSummary> services() {
		return of(rivals(Kind.SERVICE));
	}

	private static long measured(List<RivalSummary> rivals, Cell cell) {
		return rivals.stream()
			.filter((rival) -> rival.cell(cell).filter((own) -> own.value(Measure.P50).isKnown()).isPresent())
			.count();
	}

}
