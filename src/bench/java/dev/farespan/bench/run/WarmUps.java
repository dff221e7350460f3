package dev.farespan.bench.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.farespan.bench.load.Burst;
import dev.farespan.bench.load.ClosedLoop;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.WarmUp;
import dev.farespan.bench.sample.Clock;
import dev.farespan.bench.stats.Histogram;

/** Warms a service in cycles of equal work, until the compiler is quiet and the median stands still. */
public final class WarmUps {

	private static final Duration CYCLE = Duration.ofMillis(1500);

	private static final int QUERIES = 10;

	/** Of a cycle's time, on all compiler threads together. */
	private static final double QUIET_SHARE = 0.15;

	private static final double STILL = 0.05;

	private WarmUps() {
	}

	/** Until it is warm, or the longest time for it is over, which is said. */
	public static WarmUp of(Service service, Rival rival, Duration longest) throws InterruptedException {
		List<WarmUp.Cycle> cycles = new ArrayList<>();
		double end = Clock.now() + longest.toMillis() / 1000.0;
		boolean settled = false;
		double compiled = service.scrape().compileMillis();
		try (var loop = new ClosedLoop(service.target())) {
			while (!settled && Clock.now() < end && service.child().isAlive()) {
				double from = Clock.now();
				Duration left = Duration.ofMillis((long) ((end - from) * 1000));
				Burst burst = loop.run(days(rival), QUERIES, left.compareTo(CYCLE) < 0 ? left : CYCLE, Long.MAX_VALUE);
				double compiledNow = service.scrape().compileMillis();
				cycles.add(new WarmUp.Cycle(burst.answered(), new Histogram(burst.latencies()).permille(500),
						compiledNow - compiled));
				compiled = compiledNow;
				settled = isSettled(cycles, (Clock.now() - from) * 1000);
			}
		}
		return new WarmUp(cycles, settled);
	}

	/** As many calls at once as a rival can make, but no query of half a minute. */
	private static int days(Rival rival) {
		return Math.min(100, rival.perProcess() ? rival.width() : rival.width() * QUERIES);
	}

	static boolean isSettled(List<WarmUp.Cycle> cycles, double cycleMillis) {
		if (cycles.size() < 2) {
			return false;
		}
		WarmUp.Cycle last = cycles.getLast();
		double before = cycles.get(cycles.size() - 2).medianMillis();
		return last.compileMillis() < QUIET_SHARE * cycleMillis
				&& Math.abs(last.medianMillis() - before) <= STILL * before;
	}

}
