package dev.farespan.cache;

import java.util.function.Consumer;

import dev.farespan.domain.DayOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What whoever asks for a day is given: an answer, or a seat in a flight that brings one.
 * The outcome is told once.
 */
public sealed interface Claim permits Claim.Answered, Seat {

	/** Tells the outcome, now or in the thread in which it becomes known. */
	void whenKnown(Consumer<DayOutcome> told);

	/** Tells what there is without waiting any longer, unless it is told already. */
	void giveUp();

	/** Whoever asked has left: nothing is told any more. */
	void leave();

	/**
	 * The flight that whoever was given this has to lead; null where nothing is to be
	 * asked upstream, or somebody else leads.
	 */
	@Nullable Flight toLead();

	/** Whether somebody else had asked already. */
	boolean follows();

	/**
	 * Known at once.
	 *
	 * @param toLead where the next one to ask is to be given a newer answer
	 */
	record Answered(DayOutcome outcome, @Nullable Flight toLead) implements Claim {

		@Override
		public void whenKnown(Consumer<DayOutcome> told) {
			told.accept(this.outcome);
		}

		@Override
		public void giveUp() {
			// it is told already
		}

		@Override
		public void leave() {
			// nothing is waited for
		}

		@Override
		public boolean follows() {
			return false;
		}

	}

}
