package dev.farespan.bench.stats;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.stats.Finding.Verdict;

/** Pair by pair, what may be said of it. */
final class Findings {

	private final Comparison comparison;

	private final NoiseFloors floors;

	Findings(Comparison comparison, NoiseFloors floors) {
		this.comparison = comparison;
		this.floors = floors;
	}

	/** The most loaded cell first. A pair of which either did not run is not in it. */
	List<Finding> of(List<Rival> rivals, List<Cell> cells) {
		List<Pairs.Pair> pairs = Pairs.of(rivals);
		return cells.stream()
			.sorted(Comparator.comparingInt(Cell::calls).thenComparingLong(Cell::upstreamMillis).reversed())
			.flatMap((cell) -> pairs.stream()
				.flatMap((pair) -> Comparison.MEASURES.stream().flatMap((measure) -> find(cell, measure, pair))))
			.toList();
	}

	/** One pair by one measure; none where either was not measured. */
	Stream<Finding> find(Cell cell, Measure measure, Pairs.Pair pair) {
		Estimate ratio = this.comparison.ratio(pair.one(), pair.other(), cell, measure);
		if (!ratio.isKnown()) {
			return Stream.empty();
		}
		double floor = this.floors.of(cell, measure);
		Verdict verdict = verdict(ratio, floor);
		String sentence = sentence(verdict, Words.load(cell), pair, measure, ratio) + basis(cell, measure, pair, floor);
		return Stream.of(new Finding(cell, measure, pair.one(), pair.other(), ratio, floor, verdict, sentence));
	}

	/** Without a noise floor, the interval alone decides. */
	static Verdict verdict(Estimate ratio, double noiseFloor) {
		if (ratio.confidence() < Estimates.ENOUGH) {
			return Verdict.TOO_FEW_REPEATS;
		}
		boolean holdsOne = ratio.low() <= 1 && ratio.high() >= 1;
		if (holdsOne || Comparison.distance(ratio.median()) <= noiseFloor) {
			return Verdict.NO_DIFFERENCE;
		}
		return (ratio.median() < 1) ? Verdict.LOWER : Verdict.HIGHER;
	}

	private static String sentence(Verdict verdict, String load, Pairs.Pair pair, Measure measure, Estimate ratio) {
		String name = Words.name(measure);
		String times = Words.figure(ratio.median());
		String range = Words.interval(ratio);
		return switch (verdict) {
			case LOWER, HIGHER -> "At %s, %s %s %s times %s's %s (%s, ".formatted(load, pair.one(),
					(measure == Measure.THROUGHPUT) ? "answered" : "took", times, pair.other(), name, range);
			case NO_DIFFERENCE -> "At %s, no difference between %s and %s in %s (%s times, %s, ".formatted(load,
					pair.one(), pair.other(), name, times, range);
			case TOO_FEW_REPEATS -> "At %s, too few repeats to compare %s with %s in %s (%s times, %s, ".formatted(load,
					pair.one(), pair.other(), name, times, range);
		};
	}

	private String basis(Cell cell, Measure measure, Pairs.Pair pair, double floor) {
		String noise = Double.isNaN(floor) ? "no A/A pair" : "noise floor " + Words.percent(floor);
		return "%d and %d runs; %s).".formatted(this.comparison.repeats(pair.one(), cell, measure),
				this.comparison.repeats(pair.other(), cell, measure), noise);
	}

}
