package dev.farespan.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

import dev.farespan.domain.DayFailure;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * What a flight does with what the other replicas know, and what they are told of it.
 */
public final class SecondLevel {

	private final SharedDays shared;

	private final DayMemory memory;

	private final Clock clock;

	public SecondLevel(SharedDays shared, DayMemory memory, Clock clock) {
		this.shared = shared;
		this.memory = memory;
		this.clock = clock;
	}

	/** Asks the other replicas. */
	public CompletionStage<SharedDays.Finding> look(Flight flight) {
		return this.shared.find(flight.day());
	}

	/** What to do next. */
	public Step next(Flight flight, SharedDays.Finding finding) {
		return switch (finding) {
			case SharedDays.Finding.Lead _ -> new Step.Ask();
			case SharedDays.Finding.Elsewhere(Duration pause) ->
				flight.deadline().allows(pause) ? new Step.LookAgain(pause)
						: new Step.Land(new DayFailure(flight.day().date(), FailureReason.DEADLINE));
			case SharedDays.Finding.Found found -> {
				DayFares fares = taken(flight, found.day());
				yield (fares != null) ? new Step.Land(fares) : new Step.Await(this.shared.lead(flight.day()));
			}
		};
	}

	/** Null when it is too old; it is remembered in any case. */
	private @Nullable DayFares taken(Flight flight, RememberedDay day) {
		Instant now = this.clock.instant();
		this.memory.put(flight.day(), day, now);
		Recall recall = this.memory.recall(flight.day(), flight.notBefore(), now);
		return (recall.use() == Recall.Use.TELL) ? recall.fares() : null;
	}

	void landed(Flight flight, DayOutcome outcome, Instant now) {
		switch (outcome) {
			case DayFailure _ -> over(flight);
			case DayFares fares when fares.remembered() == null ->
				this.shared.put(flight.day(), new RememberedDay(fares, now), this.memory.keptFor(fares));
			case DayFares _ -> {
				// it is theirs, and nobody led
			}
		}
	}

	void over(Flight flight) {
		this.shared.release(flight.day());
	}

	/** What whoever leads a flight does next. */
	public sealed interface Step {

		/** Nothing is to be asked: another replica was answered, or it is too late. */
		record Land(DayOutcome outcome) implements Step {
		}

		/** Ask upstream. */
		record Ask() implements Step {
		}

		/** Another replica asks: look again after a pause. */
		record LookAgain(Duration pause) implements Step {
		}

		/** Wait for what the other replicas say. */
		record Await(CompletionStage<SharedDays.Finding> finding) implements Step {
		}

	}

}
