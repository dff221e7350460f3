package dev.farespan.bench.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.farespan.bench.load.Burst;
import dev.farespan.bench.load.ClosedLoop;
import dev.farespan.bench.load.Counts;
import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.CellRun;
import dev.farespan.bench.result.Counters;
import dev.farespan.bench.result.Rival;

/** One cell in one running service: a closed loop, with counters read on both sides of it. */
final class CellMeasurement {

	private final Rival rival;

	private final Service service;

	private final Upstreams.Running upstream;

	private final Jcmd jcmd;

	CellMeasurement(Rival rival, Service service, Upstreams.Running upstream, Jcmd jcmd) {
		this.rival = rival;
		this.service = service;
		this.upstream = upstream;
		this.jcmd = jcmd;
	}

	/** The first query of a fresh process, and nothing but it. */
	CellRun cold(Cell cell) throws InterruptedException {
		return run(cell, true, Duration.ZERO, cell.queries());
	}

	/** So many queries at once, again and again. */
	CellRun warm(Cell cell, Duration window) throws InterruptedException {
		this.jcmd.collect(this.service.child());
		this.service.scrape();
		return run(cell, false, window, Long.MAX_VALUE);
	}

	private CellRun run(Cell cell, boolean cold, Duration window, long mostQueries) throws InterruptedException {
		this.upstream.counts().reset();
		boolean peakIsReset = this.service.sampler().resetPeak();
		Counters before = counters();
		Burst burst;
		try (var _ = this.upstream.counts().watch();
				var _ = cold ? null : new PeriodicScrape(this.service);
				var loop = new ClosedLoop(this.service.target())) {
			burst = loop.run(cell.days(), cell.queries(), window, mostQueries);
		}
		double lag = this.upstream.counts().lagMillis();
		Counters after = counters();
		long peak = peakIsReset ? this.service.sampler().peakRssKib() : 0;
		if (!cold) {
			this.service.scrape();
		}
		Counts counts = this.upstream.counts().counts();
		List<String> refusals = new ArrayList<>(
				new Refusals(this.rival, cell, cold).of(burst, before, after, counts, lag, this.upstream.pid() >= 0));
		if (!this.service.child().isAlive()) {
			Thread.sleep(Comparison.SETTLE);
			refusals.addFirst(this.service.child().obituary());
		}
		String hash = (burst.hashes().size() == 1) ? burst.hashes().iterator().next()
				: burst.hashes().size() + " different answers";
		return new CellRun(cell, cold, burst.window(), burst.fanOuts(), burst.latencies(), burst.failed(), before,
				after, peak, counts.maxInFlight(), counts.connections(), lag, hash, refusals);
	}

	private Counters counters() {
		return this.upstream.counters(this.service.child());
	}

}
