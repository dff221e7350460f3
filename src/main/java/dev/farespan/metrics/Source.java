package dev.farespan.metrics;

import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayOutcome;

/** Where a day's outcome came from. */
enum Source {

	/** It was asked of the provider for this query. */
	UPSTREAM("upstream"),
	/** It was remembered. */
	CACHE("cache"),
	/** Another query had asked already, and this one waited with it. */
	COALESCED("coalesced");

	private final String label;

	Source(String label) {
		this.label = label;
	}

	static Source of(DayOutcome outcome, boolean followed) {
		if (outcome instanceof DayFares fares && fares.remembered() != null) {
			return CACHE;
		}
		return followed ? COALESCED : UPSTREAM;
	}

	String label() {
		return this.label;
	}

}
