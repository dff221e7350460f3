package dev.farespan.bench.report;

import java.util.EnumSet;
import java.util.Set;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Rival.Kind;
import dev.farespan.bench.stats.Estimate;
import dev.farespan.bench.stats.Measure;

/** Says why there is no number. */
final class Absence {

	private static final Set<Measure> OF_A_JVM = EnumSet.of(Measure.HEAP_AFTER_GC, Measure.HEAP_USED, Measure.DIRECT,
			Measure.NETTY, Measure.METASPACE, Measure.CODE_CACHE, Measure.VIRTUAL_THREADS, Measure.GC_PAUSES);

	private static final Set<Measure> OF_A_SERVER = EnumSet.of(Measure.SERVER_MEAN, Measure.QUEUE_WAIT);

	private Absence() {
	}

	/** The estimate, or why there is none. */
	static String or(Rival rival, Measure measure, Estimate estimate) {
		var shown = estimate.isKnown() ? Numbers.interval(measure, estimate) : Numbers.NONE;
		return Numbers.NONE.equals(shown) ? Numbers.NONE + ": " + why(rival, measure) : shown;
	}

	/** Why a rival is not in the table of a cell. */
	static String of(Compared compared, Rival rival, Cell cell) {
		boolean warmed = !cell.equals(compared.results().setup().article());
		return (rival.kind() == Kind.SCRIPT && warmed) ? "a script answers one query and ends."
				: compared.why(rival.name(), cell.toString());
	}

	private static String why(Rival rival, Measure measure) {
		if (rival.kind() == Kind.SCRIPT && OF_A_JVM.contains(measure)) {
			return "no JVM";
		}
		if (rival.kind() == Kind.SCRIPT && OF_A_SERVER.contains(measure)) {
			return "no server";
		}
		return switch (measure) {
			case IN_FLIGHT -> "not counted";
			case HEAP_AFTER_GC -> "no collection";
			case NETTY -> "not told";
			default -> OF_A_JVM.contains(measure) ? "not told" : "not measured";
		};
	}

}
