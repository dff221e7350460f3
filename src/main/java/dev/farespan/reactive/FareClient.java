package dev.farespan.reactive;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

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
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Answers one day: with what is remembered, with what somebody else is asking already, or
 * by asking. Whatever goes wrong comes back as a failed day.
 */
public final class FareClient {

	private final FareCache cache;

	private final FareAsker asker;

	private final FareMetrics metrics;

	public FareClient(FareCache cache, FareAsker asker, FareMetrics metrics) {
		this.cache = cache;
		this.asker = asker;
		this.metrics = metrics;
	}

	/**
	 * The day's outcome, at the deadline at the latest. Cancelling aborts what nobody
	 * else waits for.
	 */
	Mono<DayOutcome> fetch(DayQuery day, Terms terms, QueryWatch watch) {
		return Mono.create((sink) -> {
			long start = System.nanoTime();
			Claim claim = this.cache.ask(day, terms);
			claim.whenKnown((outcome) -> {
				this.metrics.of(day.provider()).dayDone(outcome, claim.follows(), System.nanoTime() - start);
				sink.success(outcome);
			});
			if (!(claim instanceof Claim.Answered)) {
				sink.onCancel(claim::leave);
				sink.onDispose(atDeadline(terms, claim));
			}
			Flight flight = claim.toLead();
			if (flight != null) {
				lead(flight, watch);
			}
		});
	}

	private static Disposable atDeadline(Terms terms, Claim claim) {
		return Schedulers.parallel()
			.schedule(claim::giveUp, terms.deadline().remaining().toNanos(), TimeUnit.NANOSECONDS);
	}

	/** Sees a flight to its end, whoever waits for it. */
	private void lead(Flight flight, QueryWatch watch) {
		Disposable flying = answer(flight, watch).subscribe(flight::land,
				(ex) -> flight.land(new DayFailure(flight.day().date(), Failures.explain(ex).reason())),
				// whatever happened: nobody may wait for a flight without a leader
				() -> flight.land(new DayFailure(flight.day().date(), FailureReason.INTERNAL)));
		flight.onAbort(flying::dispose);
	}

	private Mono<DayOutcome> answer(Flight flight, QueryWatch watch) {
		return Mono.defer(() -> {
			SecondLevel second = this.cache.second();
			return (second == null) ? this.asker.ask(flight, watch)
					: answer(flight, watch, second, second.look(flight));
		});
	}

	private Mono<DayOutcome> answer(Flight flight, QueryWatch watch, SecondLevel second,
			CompletionStage<Finding> looking) {
		return Mono.fromCompletionStage(looking)
			// what follows is too much for the thread that reads what the others say
			.publishOn(Schedulers.parallel())
			.flatMap((finding) -> switch (second.next(flight, finding)) {
				case Step.Ask _ -> this.asker.ask(flight, watch);
				case Step.Land land -> Mono.just(land.outcome());
				case Step.Await await -> answer(flight, watch, second, await.finding());
				case Step.LookAgain again -> Mono.delay(again.pause())
					.then(Mono.defer(() -> answer(flight, watch, second, second.look(flight))));
			});
	}

}
