package dev.farespan.blocking;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** On which threads a fan-out runs. The search that uses it does not know. */
public final class FanOutExecutor implements Executor, AutoCloseable {

	private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

	private final Mode mode;

	private final int poolSize;

	private final @Nullable ExecutorService threads;

	/**
	 * An executor for the process.
	 * @param poolSize threads of {@link Mode#POOL}; the other modes have none to size
	 */
	public FanOutExecutor(Mode mode, int poolSize) {
		if (poolSize < 1) {
			throw new IllegalArgumentException("fares.pool-size must be at least 1, not " + poolSize);
		}
		this.mode = mode;
		this.poolSize = poolSize;
		this.threads = switch (mode) {
			case SEQUENTIAL -> null;
			case POOL -> Executors.newFixedThreadPool(poolSize, Thread.ofPlatform().name("fan-out-", 1).factory());
			case VIRTUAL -> Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("fan-out-", 1).factory());
		};
	}

	@Override
	public void execute(Runnable task) {
		if (this.threads == null) {
			task.run();
		}
		else {
			this.threads.execute(task);
		}
	}

	/** Without ever keeping whoever asks for it. */
	void executeApart(Runnable task) {
		if (this.threads == null) {
			Thread.ofVirtual().name("apart").start(task);
		}
		else {
			this.threads.execute(task);
		}
	}

	/**
	 * Whether a task has the caller's own thread, which cannot stay past its deadline.
	 */
	boolean isCallersThread() {
		return this.threads == null;
	}

	/** How many days of one query may be handed over at once. */
	int width(int wanted) {
		return (this.mode == Mode.SEQUENTIAL) ? 1 : wanted;
	}

	public Mode mode() {
		return this.mode;
	}

	/**
	 * Threads that wait for days: 1 for the caller's own, {@link Integer#MAX_VALUE} where
	 * there is no bound.
	 */
	public int poolSize() {
		return switch (this.mode) {
			case SEQUENTIAL -> 1;
			case POOL -> this.poolSize;
			case VIRTUAL -> Integer.MAX_VALUE;
		};
	}

	/** Ends what still runs: what was admitted has been answered by now. */
	@Override
	public void close() {
		if (this.threads == null) {
			return;
		}
		this.threads.shutdownNow();
		try {
			if (!this.threads.awaitTermination(CLOSE_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
				throw new IllegalStateException("fan-out threads are still running after " + CLOSE_TIMEOUT);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** How one query's days share threads. */
	public enum Mode {

		/** One day after another, in the caller's thread. */
		SEQUENTIAL,
		/** On a fixed pool of platform threads that all queries share. */
		POOL,
		/** On a virtual thread for each day. */
		VIRTUAL;

		/** The name in properties, meters and info. */
		public String label() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
