package dev.farespan.simulator;

import org.jspecify.annotations.Nullable;

/** What the operator sells in. */
enum SaleCurrency {

	EUR, CZK;

	/** The operator answers in euros, silently, whatever else it is asked for. */
	static SaleCurrency of(@Nullable String header) {
		return "CZK".equals(header) ? CZK : EUR;
	}

}
