package dev.farespan.bench.stats;

import java.util.List;

import dev.farespan.bench.result.Bracket;
import dev.farespan.bench.result.Outside;

/**
 * The samples of a window. Between two of them the values stand still, so what held when
 * it began is the last sample at or before that; what came after its end is not in it.
 */
final class OutsideWindow {

	private final int first;

	private final int end;

	/** The window's part of these samples. */
	OutsideWindow(Outside outside, Bracket window) {
		int begun = countUntil(outside.at(), window.from());
		this.first = Math.max(0, begun - 1);
		this.end = countUntil(outside.at(), window.to());
	}

	private static int countUntil(List<Double> at, double moment) {
		int count = 0;
		while (count < at.size() && at.get(count) <= moment) {
			count++;
		}
		return count;
	}

	/** When it began; {@code NaN} where no sample is known. */
	double before(List<? extends Number> column) {
		return (this.first < this.end) ? column.get(this.first).doubleValue() : Double.NaN;
	}

	/** At most; {@code NaN} where no sample is known. */
	double peak(List<? extends Number> column) {
		return column.subList(Math.min(this.first, this.end), this.end)
			.stream()
			.mapToDouble(Number::doubleValue)
			.max()
			.orElse(Double.NaN);
	}

}
