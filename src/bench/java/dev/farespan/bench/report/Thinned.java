package dev.farespan.bench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.farespan.bench.report.Trace.Sample;

/** Leaves out samples that a picture of so many columns cannot show. */
final class Thinned {

	private static final int KEPT = 4;

	private Thinned() {
	}

	/** Of each column the first, the least, the greatest and the last. */
	static List<Sample> of(List<Sample> samples, int columns) {
		if (samples.size() <= columns * KEPT) {
			return samples;
		}
		double from = samples.getFirst().at();
		double width = (samples.getLast().at() - from) / columns;
		var kept = new ArrayList<Sample>();
		var column = new ArrayList<Sample>();
		int number = 0;
		for (var sample : samples) {
			int own = (int) ((sample.at() - from) / width);
			if (own != number) {
				kept.addAll(ends(column));
				column.clear();
				number = own;
			}
			column.add(sample);
		}
		kept.addAll(ends(column));
		return kept;
	}

	private static List<Sample> ends(List<Sample> column) {
		if (column.size() <= KEPT) {
			return List.copyOf(column);
		}
		var byMemory = Comparator.comparingDouble(Sample::mib);
		return Stream
			.of(column.getFirst(), column.stream().min(byMemory).orElseThrow(),
					column.stream().max(byMemory).orElseThrow(), column.getLast())
			.distinct()
			.sorted(Comparator.comparingDouble(Sample::at))
			.toList();
	}

}
