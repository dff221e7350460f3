package dev.farespan.bench.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import dev.farespan.bench.load.Burst;
import dev.farespan.bench.load.ClosedLoop;
import dev.farespan.bench.load.OpenBurst;
import dev.farespan.bench.load.OpenLoop;
import dev.farespan.bench.result.OpenRun;
import dev.farespan.bench.result.Rival;

/**
 * Queries that arrive at a given rate, whether or not earlier ones were answered: at
 * shares of the ceiling that a closed loop finds. They ask for ten days, so that the slow
 * rivals too answer enough of them in the time.
 */
final class OpenRuns {

	static final int DAYS = 10;

	/** Of each rate. */
	static final Duration LENGTH = Duration.ofSeconds(5);

	private static final Duration PROBE = Duration.ofSeconds(3);

	private static final List<Double> SHARES = List.of(0.5, 0.7, 0.9);

	private static final int MOST_QUERIES = 400;

	private static final int MOST_OUT = 2000;

	/** Compared at the same rates: the lower ceiling of the two. */
	private static final List<String> SAME_RATES = List.of(Rivals.VIRTUAL, Rivals.REACTIVE);

	private OpenRuns() {
	}

	/** Queries answered in a second at most, with more of them waiting than can be served. */
	static double ceiling(Service service, Rival rival) throws InterruptedException {
		int queries = rival.perProcess() ? Math.max(2, 3 * rival.width() / DAYS) : MOST_QUERIES;
		try (var loop = new ClosedLoop(service.target())) {
			Burst burst = loop.run(DAYS, Math.min(queries, MOST_QUERIES), PROBE, Long.MAX_VALUE);
			return burst.answered() / (burst.window().to() - burst.window().from());
		}
	}

	static List<OpenRun> of(Service service, Rival rival, Recorder recorder, long seed) throws InterruptedException {
		OptionalDouble common = SAME_RATES.contains(rival.name()) ? recorder.lowerCeiling(SAME_RATES)
				: OptionalDouble.empty();
		double ceiling = common.isPresent() ? common.getAsDouble() : ceiling(service, rival);
		List<OpenRun> runs = new ArrayList<>();
		try (var loop = new OpenLoop(service.target())) {
			for (double share : SHARES) {
				double rate = share * ceiling;
				OpenBurst burst = loop.run(DAYS, rate, LENGTH, MOST_OUT, seed + runs.size());
				runs.add(new OpenRun(share, ceiling, rate, burst.seconds(), burst.sinceIntended(), burst.sinceSent(),
						burst.notSent(), burst.failed(), refusals(burst)));
			}
		}
		return runs;
	}

	private static List<String> refusals(OpenBurst burst) {
		return (burst.failed() == 0) ? List.of()
				: List.of(burst.failed() + " queries failed: " + burst.firstFailure());
	}

}
