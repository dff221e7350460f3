package dev.farespan.cache;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

import dev.farespan.domain.DayQuery;

/**
 * The second level: days that all replicas share, and which of them asks for a day. It
 * never waits. Each promise ends by itself within the level's own time limit, and never
 * with an exception: where the level cannot be reached, whoever asks leads.
 */
public interface SharedDays {

	/** Looks for a day; whoever finds none may be the one to ask for it. */
	CompletionStage<Finding> find(DayQuery day);

	/**
	 * Asks to be the one who asks, whatever is remembered: {@link Finding.Lead} or
	 * {@link Finding.Elsewhere}.
	 */
	CompletionStage<Finding> lead(DayQuery day);

	/**
	 * Tells the others what a leader was answered, and ends its lead.
	 * @param keepFor how long it may be found
	 */
	void put(DayQuery day, RememberedDay answered, Duration keepFor);

	/** Ends a lead that brought nothing to remember. */
	void release(DayQuery day);

	/** What became of a look. */
	sealed interface Finding {

		/** A day that some replica was answered, of whatever age. */
		record Found(RememberedDay day) implements Finding {
		}

		/** Nobody else asks: ask, then put or release. */
		record Lead() implements Finding {
		}

		/**
		 * Another replica is asking.
		 *
		 * @param lookAgainAfter a pause after which to look again
		 */
		record Elsewhere(Duration lookAgainAfter) implements Finding {
		}

	}

}
