package dev.farespan.metrics;

import dev.farespan.domain.FareCalendar;

/** What became of a whole query. */
enum QueryOutcome {

	/** Every day was answered. */
	COMPLETE("complete"),
	/** Some days were answered, some failed. */
	PARTIAL("partial"),
	/** No day was answered. */
	FAILED("failed"),
	/** It ended without an answer: the caller left, or something broke. */
	ABANDONED("abandoned");

	private final String label;

	QueryOutcome(String label) {
		this.label = label;
	}

	static QueryOutcome of(FareCalendar calendar) {
		int failed = calendar.failed();
		if (failed == 0) {
			return COMPLETE;
		}
		return (failed < calendar.days().size()) ? PARTIAL : FAILED;
	}

	String label() {
		return this.label;
	}

}
