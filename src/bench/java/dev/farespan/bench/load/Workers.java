package dev.farespan.bench.load;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

/** Virtual threads that all do the same and start together. */
public final class Workers {

	private Workers() {
	}

	/**
	 * Returns when all are done.
	 * @throws InterruptedException when the caller is; they all are, then
	 */
	public static void run(int count, Work work) throws InterruptedException {
		var ready = new CountDownLatch(count);
		Callable<@Nullable Void> worker = () -> {
			ready.countDown();
			ready.await();
			work.run();
			return null;
		};
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			// a failure of the driver itself is not to be lost
			threads.invokeAll(Collections.nCopies(count, worker)).forEach(Future::resultNow);
		}
	}

	/** What each does. */
	@FunctionalInterface
	public interface Work {

		void run() throws InterruptedException;

	}

}
