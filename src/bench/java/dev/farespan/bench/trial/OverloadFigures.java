package dev.farespan.bench.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.farespan.bench.load.Breach;
import dev.farespan.bench.result.Criterion;
import dev.farespan.bench.result.Latencies;
import dev.farespan.bench.result.Reading;
import dev.farespan.bench.result.Trial;
import dev.farespan.bench.stats.Histogram;

/** What became of a twin that was asked ten times what it can answer. */
final class OverloadFigures {

	static final double TIMES_THE_CEILING = 10;

	private static final double LEAST_OF_CEILING = 0.75;

	private static final double MOST_TIMES_UNLOADED = 2;

	private static final double MOST_SECONDS_TO_RECOVER = 5;

	private static final List<String> ANSWERS = List.of(FloodTally.COMPLETE, FloodTally.INCOMPLETE, FloodTally.REFUSED);

	private static final List<String> BREACHES = Arrays.stream(Breach.values()).map(Breach::words).toList();

	private OverloadFigures() {
	}

	static Trial trial(String rival, Found found) {
		return new Trial(rival, criteria(found), readings(found), notes(found));
	}

	/** How long a single query may take once the flood is over, ms. */
	static double mostMillis(Latencies unloaded) {
		return MOST_TIMES_UNLOADED * millis(unloaded, 990);
	}

	private static List<Criterion> criteria(Found found) {
		FloodTally.Flood flood = found.flood();
		return List.of(
				Criterion.none("OutOfMemoryErrors and ends of the process", found.deaths()),
				Criterion.atLeast(LEAST_OF_CEILING, "", "goodput over the ceiling", flood.goodput() / found.ceiling()),
				Criterion.atMost(MOST_TIMES_UNLOADED, "", "p99 of what was admitted over the unloaded p99",
						millis(flood.admitted(), 990) / millis(found.unloaded(), 990)),
				Criterion.none("answers that are neither 200 nor 503 with Retry-After",
						count(flood.counts(), (kind) -> !ANSWERS.contains(kind) && !isBreach(kind))),
				Criterion.none("connections that failed", count(flood.counts(), OverloadFigures::isBreach)),
				Criterion.atMost(MOST_SECONDS_TO_RECOVER, "s", "until single queries are answered well again",
						found.recoverySeconds()));
	}

	/** Whether the connection was kept from an earlier query is said behind it. */
	private static boolean isBreach(String kind) {
		return BREACHES.stream().anyMatch(kind::startsWith);
	}

	private static long count(Map<String, Long> counts, Predicate<String> which) {
		return counts.entrySet()
			.stream()
			.filter((entry) -> which.test(entry.getKey()))
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

	private static List<Reading> readings(Found found) {
		FloodTally.Flood flood = found.flood();
		List<Reading> readings = new ArrayList<>();
		readings.add(new Reading("ceiling", found.ceiling(), "queries/s"));
		readings.add(new Reading("rate of the flood", flood.ratePerSecond(), "queries/s"));
		readings.add(new Reading("goodput in the flood", flood.goodput(), "queries/s"));
		readings.add(new Reading("p50 unloaded", millis(found.unloaded(), 500), "ms"));
		readings.add(new Reading("p99 unloaded", millis(found.unloaded(), 990), "ms"));
		readings.add(new Reading("p50 of what was admitted", millis(flood.admitted(), 500), "ms"));
		readings.add(new Reading("p99 of what was admitted", millis(flood.admitted(), 990), "ms"));
		readings.add(new Reading("p50 of a refusal", millis(flood.refused(), 500), "ms"));
		readings.add(new Reading("p99 of a refusal", millis(flood.refused(), 990), "ms"));
		flood.counts().forEach((kind, count) -> readings.add(Reading.count("answers: " + kind, count)));
		readings.add(Reading.count("not sent, since too many were out", flood.notSent()));
		readings.add(new Reading("p99 of how late the driver sent", millis(flood.late(), 990), "ms"));
		readings.addAll(found.cpu().readings());
		readings.add(new Reading("peak of resident memory", found.peakMib(), "MiB"));
		return readings;
	}

	private static List<String> notes(Found found) {
		List<String> notes = new ArrayList<>(found.notes());
		notes.add("callers at once and whole answers a second: " + found.levels()
			.stream()
			.map((level) -> level.atOnce() + " " + Math.round(level.perSecond())
					+ ((level.failed() > 0) ? " (" + level.failed() + " failed)" : ""))
			.collect(Collectors.joining(", ")));
		return notes;
	}

	private static double millis(Latencies latencies, int permille) {
		return new Histogram(latencies).permille(permille);
	}

	/**
	 * All that was measured.
	 *
	 * @param unloaded latencies with two callers
	 * @param levels of the search for the ceiling
	 * @param flood what it came to
	 * @param recoverySeconds after its end
	 * @param deaths of the process, and OutOfMemoryErrors in its log
	 * @param cpu while it lasted
	 * @param peakMib resident memory
	 * @param notes sentences
	 */
	record Found(Latencies unloaded, List<Ceiling.Level> levels, FloodTally.Flood flood, double recoverySeconds,
			long deaths, CpuShares cpu, double peakMib, List<String> notes) {

		double ceiling() {
			return Ceiling.perSecond(this.levels);
		}

	}

}
