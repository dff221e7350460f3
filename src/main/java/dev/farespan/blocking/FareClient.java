package dev.farespan.blocking;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import dev.farespan.cache.Claim;
import dev.farespan.cache.FareCache;
import dev.farespan.cache.Flight;
import dev.farespan.cache.SecondLevel;
import dev.farespan.cache.SecondLevel.Step;
import dev.farespan.cache.SharedDays.Finding;
import dev.farespan.domain.DayFailure;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.DayQuery;
import dev.farespan.domain.FailureReason;
import dev.farespan.domain.Terms;
import dev.farespan.metrics.FareMetrics;
import dev.farespan.policy.Failures;
import dev.farespan.telemetry.QueryWatch;

/**
 * Answers one day: with what is remembered, with what somebody else is asking already, or
 * by asking. Whatever goes wrong comes back as a failed day.
 */
public final class FareClient {

	private final FareCache cache;

	private final FareAsker asker;

	private final FanOutExecutor executor;

	private final FareMetrics metrics;

	public FareClient(FareCache cache, FareAsker asker, FanOutExecutor executor, FareMetrics metrics) {
		this.cache = cache;
		this.asker = asker;
		this.executor = executor;
		this.metrics = metrics;
	}

	/**
	 * Asks for a day, on a thread of the executor where it has to be asked upstream.
	 * @param told of the outcome, once, in whichever thread it becomes known
	 */
	Claim fetch(DayQuery day, Terms terms, QueryWatch watch, Consumer<DayOutcome> told) {
		long start = System.nanoTime();
		Claim claim = this.cache.ask(day, terms);
		claim.whenKnown((outcome) -> {
			this.metrics.of(day.provider()).dayDone(outcome, claim.follows(), System.nanoTime() - start);
			told.accept(outcome);
		});
		Flight flight = claim.toLead();
		if (flight != null) {
			lead(flight, watch, claim instanceof Claim.Answered);
		}
		return claim;
	}

	/**
	 * Sees a flight to its end.
	 * @param apart from the caller, who does not wait for it
	 */
	private void lead(Flight flight, QueryWatch watch, boolean apart) {
		long submitted = System.nanoTime();
		var task = new FutureTask<>(() -> {
			this.metrics.waitedInQueue(System.nanoTime() - submitted);
			fly(flight, watch);
		}, null);
		flight.onAbort(() -> task.cancel(true));
		if (this.executor.isCallersThread() && !apart) {
			flight.keepDeadline();
		}
		Executor threads = apart ? this.executor::executeApart : this.executor;
		try {
			threads.execute(task);
		}
		catch (RejectedExecutionException ex) {
			// the process ends
			flight.land(new DayFailure(flight.day().date(), FailureReason.DEADLINE));
		}
	}

	private void fly(Flight flight, QueryWatch watch) {
		FailureReason reason = FailureReason.INTERNAL;
		try {
			flight.land(answer(flight, watch));
		}
		catch (InterruptedException ex) {
			// nobody waits for it any more, or the process ends
			Thread.currentThread().interrupt();
			reason = FailureReason.DEADLINE;
		}
		catch (RuntimeException ex) {
			reason = Failures.explain(ex).reason();
		}
		finally {
			// whatever happened: nobody may wait for a flight without a leader
			flight.land(new DayFailure(flight.day().date(), reason));
		}
	}

	private DayOutcome answer(Flight flight, QueryWatch watch) throws InterruptedException {
		SecondLevel second = this.cache.second();
		if (second == null) {
			return this.asker.ask(flight, watch);
		}
		CompletionStage<Finding> looking = second.look(flight);
		while (true) {
			switch (second.next(flight, finding(looking))) {
				case Step.Ask _ -> {
					return this.asker.ask(flight, watch);
				}
				case Step.Land land -> {
					return land.outcome();
				}
				case Step.Await await -> looking = await.finding();
				case Step.LookAgain again -> {
					Thread.sleep(again.pause());
					looking = second.look(flight);
				}
			}
		}
	}

	/** It ends by itself, and never with an exception. */
	private static Finding finding(CompletionStage<Finding> looking) throws InterruptedException {
		try {
			return looking.toCompletableFuture().get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("the second level failed a look", ex);
		}
	}

}
