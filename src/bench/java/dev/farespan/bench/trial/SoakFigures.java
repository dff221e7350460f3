package dev.farespan.bench.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.farespan.bench.result.Criterion;
import dev.farespan.bench.result.Reading;
import dev.farespan.bench.sample.Footprint;

/** Whether a twin stayed what it was through a long time of mixed faults. */
final class SoakFigures {

	/** In less, the JVM is still warming, and only a gross leak can be told from that. */
	private static final Duration LONG = Duration.ofMinutes(5);

	private final boolean isLong;

	SoakFigures(Duration howLong) {
		this.isLong = howLong.compareTo(LONG) >= 0;
	}

	/** Memory, threads and descriptors: flat. */
	List<Criterion> flat(List<Footprint> footprints, List<Double> heapsMib) {
		return List.of(
				Drift.of("resident memory", "MiB", footprints, Footprint::rssMib).holdsTo(tolerance(0.25, 32, 0.1, 16)),
				Drift.of("heap after a full collection", "MiB", heapsMib, Double::doubleValue)
					.holdsTo(tolerance(0.25, 8, 0.1, 4)),
				Drift.of("threads", "", footprints, Footprint::threads).holdsTo(tolerance(0.25, 20, 0.1, 5)),
				Drift.of("descriptors", "", footprints, Footprint::descriptors).holdsTo(tolerance(0.25, 150, 0.1, 50)));
	}

	private Drift.Tolerance tolerance(double shortShare, double shortAmount, double longShare, double longAmount) {
		return this.isLong ? new Drift.Tolerance(longShare, longAmount)
				: new Drift.Tolerance(shortShare, shortAmount);
	}

	/** Answers, and what the log and the process say. */
	static List<Criterion> sound(SoakTally tally, long errorLines, boolean isAlive) {
		return List.of(Criterion.none("answers that a caller may not be given", tally.wrongs()),
				Criterion.countOf(1, "answers with status 200", tally.counts().getOrDefault("status 200", 0L)),
				Criterion.none("lines of level ERROR in the log", errorLines),
				Criterion.none("ends of the process", isAlive ? 0 : 1));
	}

	static List<Reading> readings(SoakTally tally) {
		List<Reading> readings = new ArrayList<>();
		tally.counts().forEach((kind, count) -> readings.add(Reading.count("answers: " + kind, count)));
		return readings;
	}

}
