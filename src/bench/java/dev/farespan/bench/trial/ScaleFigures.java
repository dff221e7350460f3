package dev.farespan.bench.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.farespan.bench.load.Burst;
import dev.farespan.bench.result.Criterion;
import dev.farespan.bench.result.Reading;
import dev.farespan.bench.result.Trial;
import dev.farespan.bench.stats.Histogram;

/** Whether replicas add up. */
final class ScaleFigures {

	/** Of what as many times one replica would answer. */
	private static final double LEAST_OF_LINEAR = 0.8;

	private ScaleFigures() {
	}

	/**
	 * What was found.
	 * @param asked each query asks upstream for all its days
	 * @param remembered all days are remembered, and shared through Redis
	 */
	static Trial trial(String rival, List<Level> asked, List<Level> remembered) {
		List<Criterion> criteria = List.of(linear("asking upstream", asked), linear("remembered", remembered),
				Criterion.none("queries that failed", failed(asked) + failed(remembered)));
		List<Reading> readings = new ArrayList<>();
		asked.forEach((level) -> readings.addAll(readings("asking upstream", level)));
		remembered.forEach((level) -> readings.addAll(readings("remembered", level)));
		return new Trial(rival, criteria, readings, List.of(String.format(Locale.ROOT,
				"each replica has %.2f of a core; queries of 100 days, closed loop", ScaleTrial.CORES)));
	}

	private static Criterion linear(String how, List<Level> levels) {
		Level one = levels.getFirst();
		Level most = levels.getLast();
		return Criterion.atLeast(LEAST_OF_LINEAR, "",
				"rate of " + most.replicas() + " replicas over " + most.replicas() + " times that of one, " + how,
				most.perSecond() / (one.perSecond() * most.replicas() / one.replicas()));
	}

	private static long failed(List<Level> levels) {
		return levels.stream().flatMap((level) -> level.bursts().stream()).mapToLong(Burst::failed).sum();
	}

	private static List<Reading> readings(String how, Level level) {
		String of = ", " + level.replicas() + ((level.replicas() == 1) ? " replica, " : " replicas, ") + how;
		return List.of(new Reading("rate" + of, level.perSecond(), "queries/s"),
				new Reading("CPU a query" + of, level.cpuMillis(), "ms"),
				new Reading("median of the slowest replica" + of, level.medianMillis(), "ms"),
				new Reading("resident memory a replica" + of, level.rssMib(), "MiB"),
				Reading.count("upstream requests" + of, level.received()));
	}

	/**
	 * So many replicas at their ceiling.
	 *
	 * @param bursts one a replica, side by side
	 * @param cpuSeconds of all of them together while they lasted
	 * @param rssMib of one, on average, at the end
	 * @param received upstream requests, warming included
	 */
	record Level(int replicas, List<Burst> bursts, double cpuSeconds, double rssMib, long received) {

		double perSecond() {
			return this.bursts.stream()
				.mapToDouble((burst) -> burst.answered() / (burst.window().to() - burst.window().from()))
				.sum();
		}

		double cpuMillis() {
			return this.cpuSeconds * 1000 / this.bursts.stream().mapToLong(Burst::answered).sum();
		}

		double medianMillis() {
			return this.bursts.stream()
				.mapToDouble((burst) -> new Histogram(burst.latencies()).permille(500))
				.max()
				.orElse(Double.NaN);
		}

	}

}
