package dev.farespan.bench.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import dev.farespan.bench.result.Criterion;
import dev.farespan.bench.result.Reading;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Trial;
import dev.farespan.bench.sample.Footprint;

/** How long starts took, and what was held when nothing was asked. */
final class StartupFigures {

	static final double MOST_OF_PLAIN = 0.6;

	static final double MOST_ANON_MB = 150;

	private static final double MB_A_MIB = 1.048576;

	private StartupFigures() {
	}

	/** Only the event loop's memory is held to a limit. */
	static Trial trial(Rival rival, List<Start> plain, List<Start> image, List<Footprint> idle) {
		List<Criterion> criteria = new ArrayList<>();
		criteria.add(Criterion.atMost(MOST_OF_PLAIN, "", "time to ready as the image starts it over that of java -jar",
				median(image, Start::seconds) / median(plain, Start::seconds)));
		double anon = MB_A_MIB * median(idle, Footprint::anonMib);
		if (rival.arguments().contains("--spring.profiles.active=reactive")) {
			criteria.add(Criterion.atMost(MOST_ANON_MB, "MB", "anonymous resident memory when idle", anon));
		}
		return new Trial(rival.name(), criteria, readings(plain, image, idle, anon), List.of());
	}

	private static List<Reading> readings(List<Start> plain, List<Start> image, List<Footprint> idle, double anon) {
		return List.of(Reading.count("starts of each kind", plain.size()),
				new Reading("time to ready, java -jar, median", median(plain, Start::seconds), "s"),
				new Reading("time to ready, image, median", median(image, Start::seconds), "s"),
				new Reading("CPU until ready, java -jar, median", median(plain, Start::cpu), "s"),
				new Reading("CPU until ready, image, median", median(image, Start::cpu), "s"),
				new Reading("anonymous resident memory when idle, median", anon, "MB"),
				new Reading("resident memory when idle, median", MB_A_MIB * median(idle, Footprint::rssMib), "MB"),
				new Reading("threads when idle, median", median(idle, Footprint::threads), ""));
	}

	private static <T> double median(List<T> of, ToDoubleFunction<T> figure) {
		double[] sorted = of.stream().mapToDouble(figure).sorted().toArray();
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

	/**
	 * One.
	 *
	 * @param seconds until it answered that it is ready
	 * @param cpu seconds that it took
	 */
	record Start(double seconds, double cpu) {
	}

}
