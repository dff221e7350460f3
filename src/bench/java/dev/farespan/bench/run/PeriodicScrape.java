package dev.farespan.bench.run;

import java.time.Duration;

/** Scrapes a service now and then while it is under load: seldom, since a scrape is work for it. */
final class PeriodicScrape implements AutoCloseable {

	private static final Duration FIRST = Duration.ofMillis(500);

	private static final Duration EVERY = Duration.ofSeconds(1);

	private final Thread thread;

	PeriodicScrape(Service service) {
		this.thread = Thread.ofVirtual().start(() -> {
			try {
				Thread.sleep(FIRST);
				while (!Thread.currentThread().isInterrupted()) {
					service.scrape();
					Thread.sleep(EVERY);
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
	}

	@Override
	public void close() {
		this.thread.interrupt();
		try {
			this.thread.join(Duration.ofSeconds(10));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
