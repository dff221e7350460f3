package dev.farespan.bench.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.hc.core5.http.ClassicHttpRequest;

/**
 * So many travellers, each of whom asks, waits for the whole answer and asks again. It
 * finds the ceiling; of latency under load it says too little, since a slow service is
 * asked less.
 */
public final class ClosedLoop implements AutoCloseable {

	private final Asker asker;

	/** Connects with the first queries, and keeps the connections from run to run. */
	public ClosedLoop(Target target) {
		this.asker = new Asker(target);
	}

	/**
	 * Asks, at least once a traveller, and returns when the last answer has come.
	 * @param days of each query
	 * @param queries how many travellers
	 * @param atLeast no query is sent when this is over
	 * @param mostQueries nor when so many were sent
	 */
	public Burst run(int days, int queries, Duration atLeast, long mostQueries) throws InterruptedException {
		ClassicHttpRequest query = this.asker.query(days);
		var answers = new Answers();
		var tally = new Tally(answers);
		var left = new AtomicLong(mostQueries - queries);
		long start = System.nanoTime();
		Workers.run(queries, () -> {
			do {
				tally.add(this.asker.ask(query, answers));
			}
			while (System.nanoTime() - start < atLeast.toNanos() && left.getAndDecrement() > 0);
		});
		return tally.burst();
	}

	@Override
	public void close() {
		this.asker.close();
	}

}
