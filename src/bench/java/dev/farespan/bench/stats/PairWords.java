package dev.farespan.bench.stats;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.farespan.bench.result.Cell;

/** The findings about two rivals in one cell, as one sentence. */
final class PairWords {

	private final List<RivalSummary> rivals;

	private final List<Finding> found;

	PairWords(List<RivalSummary> rivals, List<Finding> found) {
		this.rivals = rivals;
		this.found = found;
	}

	/** Nothing where the two were not compared there. */
	Optional<String> of(Cell cell, Pairs.Pair pair, List<Measure> measures) {
		String figures = measures.stream()
			.flatMap((measure) -> this.found.stream()
				.filter((finding) -> finding.cell().equals(cell) && finding.measure() == measure)
				.filter((finding) -> pair.equals(new Pairs.Pair(finding.rival(), finding.other()))))
			.map(this::figures)
			.collect(Collectors.joining("; "));
		return figures.isEmpty() ? Optional.empty()
				: Optional.of(pair.one() + " against " + pair.other() + ": " + figures + ".");
	}

	/** A control against its service, and against the reactive loop. */
	String ofControl(Cell cell, String control, List<Measure> measures) {
		return this.found.stream()
			.filter((finding) -> finding.cell().equals(cell) && finding.rival().equals(control))
			.map((finding) -> new Pairs.Pair(finding.rival(), finding.other()))
			.distinct()
			.flatMap((pair) -> of(cell, pair, measures).stream()
				.map((words) -> (control.startsWith(pair.other() + "-") ? "the same strategy over the other client, "
						: "the same client under the other strategy, ") + words))
			.collect(Collectors.joining(" And "));
	}

	private String figures(Finding finding) {
		Measure measure = finding.measure();
		return Words.name(measure) + " " + Words.figure(median(finding.rival(), finding)) + " against "
				+ Words.withUnit(median(finding.other(), finding), measure) + " (" + judgement(finding) + ")";
	}

	private double median(String rival, Finding finding) {
		return this.rivals.stream()
			.filter((summary) -> summary.rival().name().equals(rival))
			.flatMap((summary) -> summary.cell(finding.cell()).stream())
			.mapToDouble((summary) -> summary.value(finding.measure()).median())
			.findFirst()
			.orElse(Double.NaN);
	}

	/** The verdict, with the ratio where there is a difference. */
	static String judgement(Finding finding) {
		String times = Words.figure(finding.ratio().median()) + " times, " + Words.interval(finding.ratio());
		return switch (finding.verdict()) {
			case LOWER -> "lower, " + times;
			case HIGHER -> "higher, " + times;
			case NO_DIFFERENCE -> "no difference";
			case TOO_FEW_REPEATS -> "too few repeats";
		};
	}

}
