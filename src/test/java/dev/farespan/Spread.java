package dev.farespan;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Which days of a query are bad; each has dates of its own. */
enum Spread {

	ONE(0, (day) -> day == 1), FIFTH(100, (day) -> day % 5 == 1), ALL(200, (day) -> true);

	/** How many days each query asks for. */
	static final int DAYS = 25;

	private final int first;

	@SuppressWarnings("ImmutableEnumChecker") // none of them holds anything
	private final IntPredicate bad;

	Spread(int first, IntPredicate bad) {
		this.first = first;
		this.bad = bad;
	}

	/** Where its first day is among all dates. */
	int first() {
		return this.first;
	}

	boolean isBad(int day) {
		return this.bad.test(day);
	}

	/** Whether a date, whosever it is, is bad. */
	static boolean isBadDate(int index) {
		return Arrays.stream(values())
			.anyMatch((it) -> index >= it.first && index < it.first + DAYS && it.isBad(index - it.first));
	}

}
