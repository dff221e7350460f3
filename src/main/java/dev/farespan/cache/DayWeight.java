package dev.farespan.cache;

import dev.farespan.domain.DayFares;
import dev.farespan.domain.Fare;

/**
 * About how many bytes of heap a remembered day takes, with its key and its place in the
 * cache.
 */
final class DayWeight {

	/** A priced day of a provider whose links have some 130 letters. */
	static final int TYPICAL_BYTES = 1400;

	private static final int WITHOUT_FARE = 400;

	private static final int WITH_FARE = 900;

	/** Each letter of a link stands in the address and once more in its parts. */
	private static final int A_LETTER = 2;

	private DayWeight() {
	}

	static int of(DayFares day) {
		Fare fare = day.cheapest();
		return (fare != null) ? WITH_FARE + A_LETTER * fare.link().toString().length() : WITHOUT_FARE;
	}

}
