package dev.farespan.policy;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * A provider's rate as all replicas share it. It never waits: each promise ends by itself
 * within its own time limit, and never with an exception.
 */
public interface SharedRate {

	/** Takes a token, unless it would come later than this. */
	CompletionStage<Answer> take(Duration atMost);

	/** Returns a token that was taken; where it cannot be returned it is lost. */
	void giveBack();

	/** What became of the wish for a token. */
	sealed interface Answer {

		/**
		 * It is taken.
		 *
		 * @param sendAfter how long its request has to wait
		 */
		record Taken(Duration sendAfter) implements Answer {
		}

		/** It would come too late; none is taken. */
		record TooLate() implements Answer {
		}

		/** Nobody knows: it is for each replica to decide by itself. */
		record Unknown() implements Answer {
		}

	}

}
