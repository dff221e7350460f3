package dev.farespan.bench.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.Results;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.stats.Finding.Verdict;

/**
 * What the reader came for: what threads, virtual threads and an event loop cost in memory
 * and latency, and how sure that is.
 */
final class VerdictWords {

	private static final List<Measure> ALL = List.of(Measure.P50, Measure.P99, Measure.RSS_PEAK, Measure.RSS_GROWTH,
			Measure.CPU_PER_CALL);

	private static final List<Pairs.Pair> SERVICES = List.of(new Pairs.Pair("virtual", "reactive"),
			new Pairs.Pair("pool-100", "virtual"), new Pairs.Pair("pool-10000", "virtual"));

	private static final List<Measure> SHORT = List.of(Measure.P50, Measure.RSS_GROWTH, Measure.CPU_PER_CALL);

	private final Results results;

	private final List<RivalSummary> rivals;

	private final List<Finding> found;

	private final Map<Measure, Double> floors;

	private final Findings findings;

	private final PairWords words;

	VerdictWords(Results results, List<RivalSummary> rivals, List<Finding> found, Map<Measure, Double> floors,
			Findings findings) {
		this.results = results;
		this.rivals = rivals;
		this.found = found;
		this.floors = floors;
		this.findings = findings;
		this.words = new PairWords(rivals, found);
	}

	/** Each a paragraph. */
	List<String> sentences() {
		List<String> sentences = new ArrayList<>();
		sentences.add(howSure());
		List<Cell> cells = this.found.stream()
			.filter((finding) -> SERVICES.contains(new Pairs.Pair(finding.rival(), finding.other())))
			.map(Finding::cell)
			.distinct()
			.toList();
		Cell article = this.results.setup().article();
		cells.stream().filter(article::equals).forEach((cell) -> sentences.addAll(services(cell, "one query, ")));
		mostLoaded(cells).filter((cell) -> !cell.equals(article))
			.forEach((cell) -> sentences.addAll(services(cell, "the most loaded, ")));
		sentences.addAll(clients());
		sentences.addAll(smallestHeaps());
		sentences.addAll(new ScriptWords(this.rivals, this.findings).sentences(this.results.setup().article()));
		return List.copyOf(sentences);
	}

	/** At each delay of the upstream the cell with the most calls: they come ordered so. */
	private static Stream<Cell> mostLoaded(List<Cell> cells) {
		return cells.stream().map(Cell::upstreamMillis).distinct().sorted().flatMap((delay) -> cells.stream()
			.filter((cell) -> cell.upstreamMillis() == delay)
			.limit(1));
	}

	private String howSure() {
		IntSummaryStatistics runs = this.found.stream().mapToInt((finding) -> finding.ratio().runs()).summaryStatistics();
		if (runs.getCount() == 0) {
			return "Nothing can be compared: in no cell have two rivals a run that counts.";
		}
		String repeats = (runs.getMin() == runs.getMax()) ? "" + runs.getMax() : runs.getMin() + " to " + runs.getMax();
		if (this.found.stream().allMatch((finding) -> finding.verdict() == Verdict.TOO_FEW_REPEATS)) {
			return "Too few repeats for a verdict: this run had " + repeats
					+ " of each rival that count. The figures are what was measured; no difference is claimed from them.";
		}
		return "Figures are medians of " + repeats + " fresh processes a rival. A difference is named only where the"
				+ " interval of their ratio, of at least 90 %, leaves out 1" + noise() + ".";
	}

	private String noise() {
		if (this.floors.isEmpty()) {
			return "; no A/A pair was run, so that the noise floor is not known";
		}
		String floors = this.floors.entrySet()
			.stream()
			.map((floor) -> Words.name(floor.getKey()) + " " + Words.percent(floor.getValue()))
			.collect(Collectors.joining(", "));
		return " and the ratio is farther from 1 than that of a rival to itself (the A/A pair, at most: " + floors + ")";
	}

	private List<String> services(Cell cell, String which) {
		return SERVICES.stream()
			.flatMap((pair) -> this.words.of(cell, pair, ALL).stream())
			.map((words) -> "At " + Words.load(cell) + ", " + which + words)
			.toList();
	}

	/** Each control at the most loaded cell that it ran in. */
	private List<String> clients() {
		List<String> controls = this.rivals.stream()
			.map(RivalSummary::rival)
			.filter((rival) -> rival.kind() == Rival.Kind.CONTROL)
			.flatMap((control) -> this.found.stream()
				.filter((finding) -> finding.rival().equals(control.name()))
				.map(Finding::cell)
				.limit(1)
				.map((cell) -> "at " + Words.load(cell) + ", " + this.words.ofControl(cell, control.name(), SHORT)))
			.toList();
		return controls.isEmpty() ? List.of()
				: List.of("What the HTTP client explains: " + String.join(" And ", controls));
	}

	private List<String> smallestHeaps() {
		List<String> met = this.rivals.stream()
			.filter((rival) -> rival.smallestHeapMib().isPresent())
			.sorted(Comparator.comparingInt((RivalSummary rival) -> rival.smallestHeapMib().orElseThrow()))
			.map((rival) -> rival.rival().name() + " " + rival.smallestHeapMib().orElseThrow() + " MiB")
			.toList();
		List<String> failed = this.rivals.stream()
			.filter((rival) -> rival.smallestHeapMib().isEmpty())
			.map((rival) -> rival.rival().name())
			.filter((name) -> this.results.heapProbes().stream().anyMatch((probe) -> probe.rival().equals(name)))
			.toList();
		if (met.isEmpty() && failed.isEmpty()) {
			return List.of();
		}
		String goal = "The goal of the heap search was: " + this.results.setup().heapGoal()
				+ ". The smallest heap tried that met it: ";
		String none = failed.isEmpty() ? "" : (met.isEmpty() ? "" : "; ") + "none for " + String.join(", ", failed);
		return List.of(goal + String.join(", ", met) + none + ".");
	}

}
