package dev.farespan.bench.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import dev.farespan.bench.sample.Clock;
import org.apache.hc.core5.http.ClassicHttpRequest;

/**
 * Travellers who come at a given rate, whether or not earlier ones were answered. Each has a
 * moment at which to ask. Who then finds too many out waits for a place, and that wait is
 * part of the latency; who has waited as long as the timeout leaves, and counts as not sent.
 */
public final class OpenLoop implements AutoCloseable {

	private final Target target;

	private final Asker asker;

	/** Connects with the first queries, and keeps the connections from run to run. */
	public OpenLoop(Target target) {
		this.target = target;
		this.asker = new Asker(target);
	}

	/**
	 * Asks, and returns when nothing is out any more: at the latest two timeouts after
	 * {@code howLong}.
	 * @param days of each query
	 * @param ratePerSecond on average
	 * @param howLong from the first moment at which somebody may come to the last
	 * @param mostOut queries sent and not answered
	 * @param seed of the moments
	 */
	public OpenBurst run(int days, double ratePerSecond, Duration howLong, int mostOut, long seed)
			throws InterruptedException {
		var run = new Run(this.asker.query(days), new Arrivals(ratePerSecond, howLong, seed));
		Workers.run(mostOut, run::work);
		return run.tally.burst(run.sinceIntended, run.notSent.get(), Clock.at(run.start));
	}

	@Override
	public void close() {
		this.asker.close();
	}

	private final class Run {

		private final long timeout = OpenLoop.this.target.timeout().toNanos();

		private final ClassicHttpRequest query;

		private final Arrivals arrivals;

		private final long start = System.nanoTime();

		private final Answers answers = new Answers();

		private final Tally tally = new Tally(this.answers);

		private final Timings sinceIntended = new Timings();

		private final AtomicLong notSent = new AtomicLong();

		Run(ClassicHttpRequest query, Arrivals arrivals) {
			this.query = query;
			this.arrivals = arrivals;
		}

		// each place takes the next traveller and waits for the moment, or is late already
		void work() throws InterruptedException {
			for (long next = this.arrivals.next(); next >= 0; next = this.arrivals.next()) {
				long intended = this.start + next;
				TimeUnit.NANOSECONDS.sleep(intended - System.nanoTime());
				if (System.nanoTime() - intended > this.timeout) {
					this.notSent.incrementAndGet();
					this.sinceIntended.add(this.timeout);
				}
				else {
					ask(intended);
				}
			}
		}

		private void ask(long intended) throws InterruptedException {
			Reply reply = OpenLoop.this.asker.ask(this.query, this.answers);
			long took = reply.doneNanos() - intended;
			this.tally.add(reply);
			this.sinceIntended.add(reply.isWhole() ? took : Math.max(took, this.timeout));
		}

	}

}
