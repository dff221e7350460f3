package dev.farespan.bench.stats;

import java.util.List;
import java.util.function.Function;

import dev.farespan.bench.result.Latencies;
import dev.farespan.bench.result.OpenRun;

/** The open-loop runs of one rival at one share, over its repeats. */
final class OpenSummaries {

	private OpenSummaries() {
	}

	static OpenSummary of(List<OpenRun> runs) {
		return new OpenSummary(runs.getFirst().share(), Estimates.of(runs.stream().map(OpenRun::ratePerSecond).toList()),
				latency(runs, OpenRun::sinceIntended, 500), latency(runs, OpenRun::sinceIntended, 990),
				latency(runs, OpenRun::sinceSent, 990), runs.stream().mapToLong(OpenRun::notSent).sum(),
				runs.stream().mapToLong(OpenRun::failedQueries).sum());
	}

	private static Estimate latency(List<OpenRun> runs, Function<OpenRun, Latencies> since, int permille) {
		return Estimates.of(runs.stream().map((run) -> new Histogram(since.apply(run)).permille(permille)).toList());
	}

}
