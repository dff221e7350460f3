package dev.farespan.bench.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Callers who come at a given rate whatever becomes of those before them, told one by one.
 * It is made for more than can be answered: who finds too many out waits for a place, but
 * only so long as that is still the same moment.
 */
public final class OpenCalls {

	private static final long SAME_MOMENT = TimeUnit.SECONDS.toNanos(1);

	private final Asker asker;

	private final Question question;

	/**
	 * @param question of every caller
	 */
	public OpenCalls(Asker asker, Question question) {
		this.asker = asker;
		this.question = question;
	}

	/**
	 * Asks, and returns when nothing is out any more.
	 * @param ratePerSecond on average
	 * @param howLong from the first moment at which somebody may come to the last
	 * @param mostOut sent and not answered
	 * @param seed of the moments
	 * @param calls is told of each
	 */
	public void run(double ratePerSecond, Duration howLong, int mostOut, long seed, Calls calls)
			throws InterruptedException {
		var arrivals = new Arrivals(ratePerSecond, howLong, seed);
		long start = System.nanoTime();
		Workers.run(mostOut, () -> {
			for (long next = arrivals.next(); next >= 0; next = arrivals.next()) {
				long intended = start + next;
				TimeUnit.NANOSECONDS.sleep(intended - System.nanoTime());
				if (System.nanoTime() - intended > SAME_MOMENT) {
					calls.notSent();
				}
				else {
					calls.made(intended, this.asker.ask(this.question));
				}
			}
		});
	}

	/** Who keeps what became of them; many threads tell it at once. */
	public interface Calls {

		/**
		 * One was sent, and is over.
		 * @param intendedNanos the {@link System#nanoTime()} at which it should have been
		 * sent
		 */
		void made(long intendedNanos, Exchange exchange);

		/** One could not be sent: too many were out. */
		void notSent();

	}

}
