package dev.farespan.blocking;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

import dev.farespan.metrics.FareMetrics;
import dev.farespan.policy.LoadShedder;
import dev.farespan.policy.ShedLimit;

/**
 * Tells the load shedder by how much our own work runs late: each time a piece of it,
 * that does nothing, goes the way of a day, through the threads that fan-outs run on.
 */
public final class LagProbe implements AutoCloseable {

	private final FanOutExecutor executor;

	private final LoadShedder shedder;

	private final FareMetrics metrics;

	private final Thread prober;

	public LagProbe(FanOutExecutor executor, LoadShedder shedder, FareMetrics metrics) {
		this.executor = executor;
		this.shedder = shedder;
		this.metrics = metrics;
		this.prober = Thread.ofVirtual().name("lag-probe").start(this::probe);
	}

	private void probe() {
		try {
			while (true) {
				long due = System.nanoTime() + ShedLimit.SAMPLED_EVERY.toNanos();
				Thread.sleep(ShedLimit.SAMPLED_EVERY);
				var nothing = new FutureTask<Long>(System::nanoTime);
				this.executor.execute(nothing);
				tell(nothing.get() - due);
			}
		}
		catch (InterruptedException | RejectedExecutionException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void tell(long lateNanos) {
		Duration lag = Duration.ofNanos(Math.max(0, lateNanos));
		this.metrics.lagged(lag);
		this.shedder.lagged(lag);
	}

	@Override
	public void close() {
		this.prober.interrupt();
	}

}
