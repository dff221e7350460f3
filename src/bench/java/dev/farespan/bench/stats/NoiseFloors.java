package dev.farespan.bench.stats;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.Rival;

/**
 * By how much two runs of the same differ: the A/A pair is a rival and itself again, under
 * the name {@code <rival>-again}. The floor is the farther end from 1 of their ratio's
 * interval. A cell in which the pair ran has its own, another that of the cell nearest to
 * it by calls in flight: what is noise to an idle process is not what is noise to a loaded
 * one.
 */
final class NoiseFloors {

	private static final String AGAIN = "-again";

	private final List<String> pairs;

	private final List<Cell> cells;

	private final Comparison comparison;

	NoiseFloors(List<Rival> rivals, List<Cell> cells, Comparison comparison) {
		this.pairs = rivals.stream()
			.filter((rival) -> rival.kind() == Rival.Kind.TWIN_OF_ITSELF && rival.name().endsWith(AGAIN))
			.map((rival) -> rival.name().substring(0, rival.name().length() - AGAIN.length()))
			.toList();
		this.cells = List.copyOf(cells);
		this.comparison = comparison;
	}

	/** The greatest over all cells, for each measure that the pair gave. */
	Map<Measure, Double> greatest() {
		Map<Measure, Double> floors = new EnumMap<>(Measure.class);
		for (Measure measure : Comparison.MEASURES) {
			max(this.cells.stream().flatMap((cell) -> floors(cell, measure)))
				.ifPresent((floor) -> floors.put(measure, floor));
		}
		return floors;
	}

	/** For one cell; {@code NaN} where no pair was run. */
	double of(Cell cell, Measure measure) {
		double nearest = max(this.cells.stream()
			.filter((other) -> floors(other, measure).findAny().isPresent())
			.map((other) -> -apart(cell, other))).orElse(0);
		return max(this.cells.stream()
			.filter((other) -> apart(cell, other) == -nearest)
			.flatMap((other) -> floors(other, measure))).orElse(Double.NaN);
	}

	/** 0 for the cell itself, and more than that for any other, even of as many calls. */
	private static double apart(Cell one, Cell other) {
		return one.equals(other) ? 0 : 1 + Math.abs(Math.log((double) one.calls() / other.calls()));
	}

	private Stream<Double> floors(Cell cell, Measure measure) {
		return this.pairs.stream()
			.map((rival) -> this.comparison.ratio(rival + AGAIN, rival, cell, measure))
			.filter(Estimate::isKnown)
			.map((ratio) -> Math.max(Comparison.distance(ratio.low()), Comparison.distance(ratio.high())));
	}

	private static OptionalDouble max(Stream<Double> floors) {
		return floors.mapToDouble(Double::doubleValue).max();
	}

}
