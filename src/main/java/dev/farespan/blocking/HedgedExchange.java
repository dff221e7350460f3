package dev.farespan.blocking;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import dev.farespan.domain.DayFares;
import dev.farespan.metrics.ProviderMetrics;
import dev.farespan.policy.HedgePolicy;
import dev.farespan.provider.ProviderException;

/**
 * A second request when the first is slow: the first success wins, the other is aborted.
 */
public final class HedgedExchange implements AutoCloseable {

	private final FanOutExecutor executor;

	private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1,
			Thread.ofPlatform().daemon().name("hedge-delay").factory());

	public HedgedExchange(FanOutExecutor executor) {
		this.executor = executor;
		this.clock.setRemoveOnCancelPolicy(true);
	}

	/**
	 * Sends the first request in this thread and, when it is slow, the second in another.
	 * @throws ProviderException when neither brings anything: the first one's
	 */
	DayFares ask(int attempt, HedgePolicy hedge, ProviderMetrics meters, Turns.Request<DayFares> first,
			Turns.Request<DayFares> second) throws InterruptedException {
		Optional<Duration> slow = hedge.delay(attempt);
		long start = System.nanoTime();
		DayFares fares = slow.isPresent() ? race(slow.get(), hedge, meters, first, second) : first.send();
		hedge.took(System.nanoTime() - start);
		return fares;
	}

	private DayFares race(Duration slow, HedgePolicy hedge, ProviderMetrics meters, Turns.Request<DayFares> first,
			Turns.Request<DayFares> second) throws InterruptedException {
		var race = new Race(second);
		Future<?> set = this.clock.schedule(() -> race.begins(this.executor, hedge), slow.toNanos(),
				TimeUnit.NANOSECONDS);
		try {
			DayFares fares = first.send();
			race.firstIsOver();
			return fares;
		}
		catch (InterruptedException | ProviderException ex) {
			race.firstIsOver();
			DayFares fares = race.second(ex);
			meters.hedgeWon();
			return fares;
		}
		finally {
			set.cancel(false);
			race.close();
		}
	}

	@Override
	public void close() {
		this.clock.shutdownNow();
	}

	/** The second request, and who was first. */
	private static final class Race implements AutoCloseable {

		private final Thread waiting = Thread.currentThread();

		private final FutureTask<DayFares> second;

		private boolean begun;

		private boolean firstIsOver;

		private boolean rang;

		Race(Turns.Request<DayFares> second) {
			this.second = new FutureTask<>(() -> {
				synchronized (this) {
					if (this.firstIsOver) {
						throw new InterruptedException("too late");
					}
					this.begun = true;
				}
				DayFares fares = second.send();
				ring();
				return fares;
			});
		}

		/** Unless it is too late, or the budget is spent. */
		synchronized void begins(FanOutExecutor executor, HedgePolicy hedge) {
			if (!this.firstIsOver && hedge.mayHedge()) {
				executor.executeApart(this.second);
			}
		}

		/** Wakes whoever waits for the first one's answer. */
		private synchronized void ring() {
			if (!this.firstIsOver) {
				this.rang = true;
				this.waiting.interrupt();
			}
		}

		/** From here on no interrupt is the second one's; one that was is taken back. */
		synchronized void firstIsOver() {
			this.firstIsOver = true;
			if (this.rang) {
				Thread.interrupted();
			}
		}

		/**
		 * Waits for the second request, where it is on its way.
		 * @param failed how the first one ended, to be thrown where the second is no help
		 */
		DayFares second(Exception failed) throws InterruptedException {
			boolean helps = (failed instanceof ProviderException) ? this.begun : this.rang;
			if (helps) {
				try {
					return this.second.get();
				}
				catch (ExecutionException ex) {
					// the first one's failure says as much
				}
			}
			if (failed instanceof InterruptedException interrupted) {
				throw interrupted;
			}
			throw (ProviderException) failed;
		}

		@Override
		public void close() {
			this.second.cancel(true);
		}

	}

}
