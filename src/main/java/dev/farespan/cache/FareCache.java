package dev.farespan.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import dev.farespan.domain.DayFailure;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.DayQuery;
import dev.farespan.domain.Deadline;
import dev.farespan.domain.FailureReason;
import dev.farespan.domain.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Remembers answered days, and lets all who ask for the same day share one question
 * upstream. A failure is never remembered. It never waits.
 */
public final class FareCache {

	private final @Nullable DayMemory memory;

	private final @Nullable SecondLevel second;

	private final Duration patience;

	private final Clock clock;

	private final ConcurrentMap<DayQuery, Flight> flights = new ConcurrentHashMap<>();

	private final Tower tower = new Flights();

	/**
	 * A cache.
	 * @param memory null to remember nothing and to share nothing: every asker leads
	 * @param second null where no other replica is asked
	 * @param patience how long a question may take that nobody waits for
	 */
	public FareCache(@Nullable DayMemory memory, @Nullable SecondLevel second, Duration patience, Clock clock) {
		this.memory = memory;
		this.second = second;
		this.patience = patience;
		this.clock = clock;
	}

	/**
	 * Asks for a day: what is remembered and good enough for these terms, else a seat in
	 * a flight. Past the deadline, what is remembered is all there is.
	 */
	public Claim ask(DayQuery day, Terms terms) {
		Instant now = this.clock.instant();
		Instant notBefore = terms.notBefore(now);
		Recall known = recall(day, notBefore, now);
		DayFares fares = known.fares();
		if (fares != null && known.use() == Recall.Use.TELL) {
			return new Claim.Answered(fares, null);
		}
		if (fares != null && known.use() == Recall.Use.TELL_AND_ASK) {
			return new Claim.Answered(fares, refresh(day));
		}
		if (terms.deadline().hasPassed()) {
			DayOutcome late = (fares != null) ? fares : new DayFailure(day.date(), FailureReason.DEADLINE);
			return new Claim.Answered(late, null);
		}
		return (this.memory != null) ? board(day, terms.deadline(), notBefore, fares)
				: alone(day, terms.deadline(), notBefore);
	}

	/** Asked by whoever leads before it asks upstream; null where no other replica is. */
	public @Nullable SecondLevel second() {
		return this.second;
	}

	private Recall recall(DayQuery day, Instant notBefore, Instant now) {
		return (this.memory != null) ? this.memory.recall(day, notBefore, now) : Recall.NOTHING;
	}

	private @Nullable Flight refresh(DayQuery day) {
		var flight = new Flight(day, Deadline.after(this.patience), Instant.MIN, true, this.tower);
		return (this.flights.putIfAbsent(day, flight) == null) ? flight : null;
	}

	private Claim alone(DayQuery day, Deadline deadline, Instant notBefore) {
		return Objects.requireNonNull(new Flight(day, deadline, notBefore, false, this.tower).join(deadline, null));
	}

	/** In a flight that is on its way, or in a new one. */
	private Claim board(DayQuery day, Deadline deadline, Instant notBefore, @Nullable DayFares instead) {
		var boarding = new Boarding();
		this.flights.compute(day, (asked, flight) -> {
			if (flight != null && (this.second == null || flight.brings(notBefore))) {
				boarding.claim = flight.join(deadline, instead);
				if (boarding.claim != null) {
					return flight;
				}
			}
			// it may have landed since it was looked for
			Recall known = recall(day, notBefore, this.clock.instant());
			if (known.fares() != null && known.use() == Recall.Use.TELL) {
				boarding.claim = new Claim.Answered(known.fares(), null);
				return flight;
			}
			var own = new Flight(day, deadline, notBefore, false, this.tower);
			boarding.claim = own.join(deadline, instead);
			return own;
		});
		return Objects.requireNonNull(boarding.claim);
	}

	/** What becomes of somebody who asks. */
	private static final class Boarding {

		private @Nullable Claim claim;

	}

	private final class Flights implements Tower {

		@Override
		public void landing(Flight flight, DayOutcome outcome) {
			if (FareCache.this.memory != null && outcome instanceof DayFares fares && fares.remembered() == null) {
				Instant now = FareCache.this.clock.instant();
				FareCache.this.memory.put(flight.day(), new RememberedDay(fares, now), now);
			}
		}

		@Override
		public void landed(Flight flight, DayOutcome outcome) {
			FareCache.this.flights.remove(flight.day(), flight);
			if (FareCache.this.second != null) {
				FareCache.this.second.landed(flight, outcome, FareCache.this.clock.instant());
			}
		}

		@Override
		public void aborted(Flight flight) {
			FareCache.this.flights.remove(flight.day(), flight);
			if (FareCache.this.second != null) {
				FareCache.this.second.over(flight);
			}
		}

	}

}
