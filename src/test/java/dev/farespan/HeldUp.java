package dev.farespan;

import java.time.Duration;

/**
 * Notices when everything stood still for a while, as happens on a loaded machine: an
 * attempt may then have run out of time before it was sent.
 */
final class HeldUp implements AutoCloseable {

	private static final int TRIES = 3;

	private static final Duration TICK = Duration.ofMillis(10);

	private static final Duration LONG = Duration.ofMillis(150);

	private volatile Duration longest = Duration.ZERO;

	private final Thread clock = Thread.ofPlatform().daemon().name("held-up").start(this::watch);

	private void watch() {
		try {
			while (true) {
				long start = System.nanoTime();
				Thread.sleep(TICK);
				Duration took = Duration.ofNanos(System.nanoTime() - start);
				this.longest = (took.compareTo(this.longest) > 0) ? took : this.longest;
			}
		}
		catch (InterruptedException ex) {
			// what it watched is over
		}
	}

	/** Runs it; once more where it failed and everything stood still meanwhile. */
	static void again(Attempt attempt) throws Exception {
		for (int i = 1; i <= TRIES; i++) {
			try (var held = new HeldUp()) {
				try {
					attempt.run();
					return;
				}
				catch (AssertionError ex) {
					if (i == TRIES || held.longest.compareTo(LONG) < 0) {
						throw ex;
					}
				}
			}
		}
	}

	@Override
	public void close() {
		this.clock.interrupt();
	}

	/** Of a test, from its beginning. */
	interface Attempt {

		void run() throws Exception;

	}

}
