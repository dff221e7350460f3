package dev.farespan.cache;

import dev.farespan.domain.DayFares;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a day, and what it is good for.
 *
 * @param fares null when there is nothing
 */
record Recall(@Nullable DayFares fares, Use use) {

	static final Recall NOTHING = new Recall(null, Use.ONLY_INSTEAD_OF_A_FAILURE);

	/** What a remembered day is good for. */
	enum Use {

		/** It is the answer. */
		TELL,
		/** It is the answer, and a newer one is due. */
		TELL_AND_ASK,
		/** A newer one has to be asked for. */
		ONLY_INSTEAD_OF_A_FAILURE

	}

}
