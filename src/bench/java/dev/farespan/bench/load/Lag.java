package dev.farespan.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.farespan.bench.load.Upstream.Watch;

/**
 * How late a server is, from how long it takes for next to nothing: the median of what it
 * takes beyond the least that it ever took.
 */
final class Lag {

	private static final int QUIET_PROBES = 5;

	private static final long EVERY_MILLIS = 100;

	private final Probe probe;

	private double quietMillis = Double.POSITIVE_INFINITY;

	private double lagMillis = Double.NaN;

	Lag(Probe probe) {
		this.probe = probe;
	}

	Watch watch() {
		for (int i = 0; i < QUIET_PROBES; i++) {
			millis(new ArrayList<>());
		}
		var end = new CountDownLatch(1);
		Thread thread = Thread.ofPlatform().daemon().name("upstream-watch").start(() -> poll(end));
		return () -> {
			end.countDown();
			join(thread);
		};
	}

	/** Of the last watch that was closed; {@code NaN} where the server never answered. */
	synchronized double millis() {
		return this.lagMillis;
	}

	private void poll(CountDownLatch end) {
		List<Double> taken = new ArrayList<>();
		try {
			do {
				millis(taken);
			}
			while (!end.await(EVERY_MILLIS, TimeUnit.MILLISECONDS));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		conclude(taken);
	}

	// what was not answered tells nothing here: the queries will show it
	private void millis(List<Double> taken) {
		try {
			long start = System.nanoTime();
			this.probe.ask();
			double millis = (System.nanoTime() - start) / 1e6;
			taken.add(millis);
			quiet(millis);
		}
		catch (IOException ex) {
			taken.add(Double.NaN);
		}
	}

	private synchronized void quiet(double millis) {
		this.quietMillis = Math.min(this.quietMillis, millis);
	}

	private synchronized void conclude(List<Double> taken) {
		double[] sorted = taken.stream().mapToDouble(Double::doubleValue).filter(Double::isFinite).sorted().toArray();
		this.lagMillis = (sorted.length == 0) ? Double.NaN : sorted[sorted.length / 2] - this.quietMillis;
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** One round trip. */
	@FunctionalInterface
	interface Probe {

		void ask() throws IOException;

	}

}
