package dev.farespan.reactive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import dev.farespan.metrics.FareMetrics;
import dev.farespan.policy.LoadShedder;
import dev.farespan.policy.ShedLimit;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;

/**
 * Tells the load shedder by how much our own work runs late: each time a piece of it,
 * that does nothing, has its turn on every event loop, and the latest counts.
 */
public final class LagProbe implements AutoCloseable {

	private final LoadShedder shedder;

	private final FareMetrics metrics;

	private final List<ScheduledFuture<?>> probes = new ArrayList<>();

	private final AtomicLong latestNanos = new AtomicLong();

	private final AtomicInteger told = new AtomicInteger();

	public LagProbe(EventLoopGroup loops, LoadShedder shedder, FareMetrics metrics) {
		this.shedder = shedder;
		this.metrics = metrics;
		for (EventExecutor loop : loops) {
			this.probes.add(probe(loop));
		}
	}

	private ScheduledFuture<?> probe(EventExecutor loop) {
		var due = new AtomicLong(System.nanoTime() + ShedLimit.SAMPLED_EVERY.toNanos());
		return loop.scheduleWithFixedDelay(() -> {
			long now = System.nanoTime();
			tell(now - due.get());
			due.set(now + ShedLimit.SAMPLED_EVERY.toNanos());
		}, ShedLimit.SAMPLED_EVERY.toNanos(), ShedLimit.SAMPLED_EVERY.toNanos(), TimeUnit.NANOSECONDS);
	}

	/** Handed on when as many have told as there are loops. */
	private void tell(long lateNanos) {
		this.latestNanos.accumulateAndGet(lateNanos, Math::max);
		if (this.told.incrementAndGet() % this.probes.size() == 0) {
			Duration lag = Duration.ofNanos(this.latestNanos.getAndSet(0));
			this.metrics.lagged(lag);
			this.shedder.lagged(lag);
		}
	}

	@Override
	public void close() {
		this.probes.forEach((probe) -> probe.cancel(false));
	}

}
