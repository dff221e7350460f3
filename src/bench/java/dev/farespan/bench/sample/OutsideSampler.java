package dev.farespan.bench.sample;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import dev.farespan.bench.result.Outside;

/**
 * Watches a process's memory and threads through {@code /proc} until it ends or the sampler
 * is closed.
 */
public final class OutsideSampler implements AutoCloseable {

	private final StatusFile file;

	private final Samples samples = new Samples();

	private final Thread thread;

	private volatile long everyNanos;

	private volatile long lastPeakKib;

	private volatile boolean closed;

	/** Begins at once. */
	public OutsideSampler(long pid, Duration every) {
		this.file = new StatusFile(pid);
		this.everyNanos = every.toNanos();
		// a platform thread: virtual ones wait for the driver's
		this.thread = Thread.ofPlatform().daemon().name("outside-sampler").start(this::sample);
	}

	/** From now on so often: 10 ms for short runs, 100 ms otherwise. */
	public void every(Duration every) {
		this.everyNanos = every.toNanos();
		LockSupport.unpark(this.thread);
	}

	/** Lets the peak begin anew at what is resident now; false where that is not allowed. */
	public boolean resetPeak() {
		return this.file.resetPeak();
	}

	/**
	 * The kernel's own high-water mark: of an ended process the last that was read; 0 when
	 * none was.
	 */
	public long peakRssKib() {
		read();
		return this.lastPeakKib;
	}

	/** All so far. */
	public Outside samples() {
		return this.samples.columns();
	}

	private void sample() {
		long next = System.nanoTime();
		while (!this.closed) {
			Optional<Status> status = read();
			if (status.isEmpty()) {
				return;
			}
			this.samples.add(status.get());
			next = pause(next);
		}
	}

	// in step with the clock, however long the reading took; what was missed is not made up for
	private long pause(long last) {
		long left = last + this.everyNanos - System.nanoTime();
		while (!this.closed && left > 0) {
			LockSupport.parkNanos(this, left);
			left = last + this.everyNanos - System.nanoTime();
		}
		return (left < -this.everyNanos) ? System.nanoTime() : last + this.everyNanos;
	}

	private Optional<Status> read() {
		Optional<Status> status = this.file.read();
		status.ifPresent((read) -> this.lastPeakKib = read.peakKib());
		return status;
	}

	/** Ends the sampling; what was sampled can still be had. */
	@Override
	public void close() {
		this.closed = true;
		LockSupport.unpark(this.thread);
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.file.close();
	}

}
