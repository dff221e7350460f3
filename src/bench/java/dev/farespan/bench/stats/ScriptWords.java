package dev.farespan.bench.stats;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.Rival;

/** What the Python programs' memory grew by, compared with one another. */
final class ScriptWords {

	private final List<RivalSummary> rivals;

	private final Findings findings;

	ScriptWords(List<RivalSummary> rivals, Findings findings) {
		this.rivals = rivals;
		this.findings = findings;
	}

	/** One sentence; none where no program was measured in that cell. */
	List<String> sentences(Cell cell) {
		List<Growth> growths = this.rivals.stream()
			.filter((rival) -> rival.rival().kind() == Rival.Kind.SCRIPT)
			.flatMap((rival) -> growth(rival, cell).stream())
			.sorted(Comparator.comparingDouble((growth) -> growth.estimate().median()))
			.toList();
		if (growths.isEmpty()) {
			return List.of();
		}
		String each = growths.stream()
			.map((growth) -> growth.rival() + " " + Words.figure(growth.estimate().median()) + " MiB")
			.collect(Collectors.joining(", "));
		return List.of("The Python programs' memory grew, over the fan-out of " + Words.load(cell) + ", by: " + each
				+ extremes(cell, growths) + ".");
	}

	private static Optional<Growth> growth(RivalSummary rival, Cell cell) {
		return rival.cells()
			.stream()
			.filter((summary) -> summary.cell().equals(cell))
			.map((summary) -> new Growth(rival.rival().name(), summary.value(Measure.RSS_GROWTH)))
			.filter((growth) -> growth.estimate().isKnown())
			.findFirst();
	}

	private String extremes(Cell cell, List<Growth> growths) {
		if (growths.size() == 1) {
			return "";
		}
		Pairs.Pair pair = new Pairs.Pair(growths.getLast().rival(), growths.getFirst().rival());
		return Stream.of(Measure.RSS_GROWTH)
			.flatMap((measure) -> this.findings.find(cell, measure, pair))
			.map((finding) -> "; " + pair.one() + " against " + pair.other() + ": " + PairWords.judgement(finding))
			.collect(Collectors.joining());
	}

	private record Growth(String rival, Estimate estimate) {

	}

}
