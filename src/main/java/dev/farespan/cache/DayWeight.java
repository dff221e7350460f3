package dev.farespan.cache;

import dev.farespan.domain.DayFares;
import dev.farespan.domain.Fare;

/**
 * About how many bytes of heap a remembered day takes, with its key and its place in the
 * cache.
 */
final class DayWeight {

	/** No answer is larger. */
	static final int MOST_BYTES = 1 << 20;

	private static final int WITHOUT_FARE = 400;

	private static final int WITH_FARE = 1000;

	/** Each letter of a link stands in the address and once more in its parts. */
	private static final int A_LETTER = 2;

	private DayWeight() {
	}

	static int of(DayFares day) {
		Fare fare = day.cheapest();
		return (fare != null) ? WITH_FARE + A_LETTER * fare.link().toString().length() : WITHOUT_FARE;
	}

}
