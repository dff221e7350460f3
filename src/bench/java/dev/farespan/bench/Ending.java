package dev.farespan.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.farespan.bench.run.Children;

/**
 * What happens on Ctrl-C: the comparison is told to end, its processes are ended if they
 * hold it up, and the JVM waits until its report is written.
 *
 * @param comparison the thread that measures and reports
 * @param children the processes
 * @param done counted down when the report is written
 */
record Ending(Thread comparison, Children children, CountDownLatch done) implements Runnable {

	/** A query may be out for two minutes: it is not waited for. */
	private static final long PATIENCE_SECONDS = 3;

	private static final long LAST_PATIENCE_SECONDS = 60;

	@Override
	public void run() {
		if (this.done.getCount() == 0) {
			return;
		}
		System.out.println("\nEnding: what was measured so far is kept.");
		this.comparison.interrupt();
		try {
			boolean ended = this.done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
			this.children.close();
			if (!ended && !this.done.await(LAST_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				System.out.println("The report could not be written in time.");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
