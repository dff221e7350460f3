package dev.farespan.bench.trial;

import java.time.Duration;

import dev.farespan.bench.load.Burst;
import dev.farespan.bench.load.ClosedLoop;
import dev.farespan.bench.result.Latencies;
import dev.farespan.bench.run.Service;
import dev.farespan.bench.run.StepFailedException;
import dev.farespan.bench.run.Upstreams;
import dev.farespan.bench.sample.OwnMeters;

/** One of two services that are asked in turns, and all that it has brought so far. */
final class HedgeSide implements AutoCloseable {

	private static final int QUERIES = 100;

	/** Far below what two cores hold: nobody waits for a processor. */
	private static final int AT_ONCE = 8;

	private static final int DAYS = 100;

	private final Service service;

	private final Upstreams.Running upstream;

	private final ClosedLoop loop;

	private final OwnMeters meters;

	private final double sentBefore;

	private final double wonBefore;

	private Latencies latencies = Latencies.NONE;

	private long answered;

	private long failed;

	private long received;

	HedgeSide(Service service, Upstreams.Running upstream) {
		this.service = service;
		this.upstream = upstream;
		this.loop = new ClosedLoop(service.target());
		this.meters = new OwnMeters(service.root());
		this.sentBefore = hedges("sent");
		this.wonBefore = hedges("won");
	}

	/** Some more queries. */
	void block() throws InterruptedException, StepFailedException {
		long before = this.upstream.counts().counts().received();
		Burst burst = this.loop.run(DAYS, AT_ONCE, Duration.ofDays(1), QUERIES);
		this.received += this.upstream.counts().counts().received() - before;
		this.latencies = this.latencies.plus(burst.latencies());
		this.answered += burst.answered();
		this.failed += burst.failed();
		if (!this.service.child().isAlive()) {
			throw new StepFailedException(this.service.child().obituary());
		}
	}

	/** What it has brought. */
	HedgeFigures.Side side() {
		return new HedgeFigures.Side(this.latencies, this.answered, this.failed, this.received,
				hedges("sent") - this.sentBefore, hedges("won") - this.wonBefore);
	}

	private double hedges(String result) {
		return this.meters.sum("fares_hedges_requests_total", "result=\"" + result + "\"");
	}

	@Override
	public void close() {
		this.loop.close();
		this.meters.close();
	}

}
