package dev.farespan.bench.trial;

import java.util.ArrayList;
import java.util.List;

import dev.farespan.bench.load.Burst;
import dev.farespan.bench.result.Criterion;
import dev.farespan.bench.result.Outside;
import dev.farespan.bench.result.Reading;
import dev.farespan.bench.result.Trial;
import dev.farespan.bench.stats.Histogram;

/** What became of a twin in a container's memory. */
final class ContainerFigures {

	private static final double KIB_A_MIB = 1024;

	private ContainerFigures() {
	}

	static Trial trial(String rival, Found found) {
		List<String> notes = found.burst().firstFailure().isEmpty() ? List.of()
				: List.of("the first that failed: " + found.burst().firstFailure());
		return new Trial(rival, criteria(found), readings(found), notes);
	}

	private static List<Criterion> criteria(Found found) {
		return List.of(Criterion.countOf(1, "queries answered whole", found.burst().answered()),
				Criterion.none("queries that failed or had a failed day", found.burst().failed()),
				Criterion.none("OutOfMemoryErrors", found.outOfMemory()));
	}

	private static List<Reading> readings(Found found) {
		Burst burst = found.burst();
		double seconds = burst.window().to() - burst.window().from();
		List<Reading> readings = new ArrayList<>();
		readings.add(Reading.count("queries answered whole", burst.answered()));
		readings.add(new Reading("rate", burst.answered() / seconds, "queries/s"));
		for (int permille : List.of(500, 950, 990)) {
			readings.add(new Reading("p" + permille / 10, new Histogram(burst.latencies()).permille(permille), "ms"));
		}
		readings.add(Reading.count("upstream requests", found.received()));
		readings.addAll(found.cpu().readings());
		readings.add(new Reading("peak of anonymous resident memory", found.peakAnonMib(), "MiB"));
		readings.add(new Reading("peak of resident memory", found.peakRssKib() / KIB_A_MIB, "MiB"));
		return readings;
	}

	/**
	 * All that was measured.
	 *
	 * @param burst what the callers saw
	 * @param received by the upstream
	 * @param outOfMemory errors in its log
	 * @param cpu while it lasted
	 * @param memory of the process
	 * @param peakRssKib the kernel's own high-water mark
	 */
	record Found(Burst burst, long received, long outOfMemory, CpuShares cpu, Outside memory, long peakRssKib) {

		/** As sampled; what maps files the kernel takes back by itself. */
		double peakAnonMib() {
			return this.memory.anonKib().stream().mapToLong(Long::longValue).max().orElseThrow() / KIB_A_MIB;
		}

	}

}
