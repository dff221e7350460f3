package dev.farespan.cache;

import dev.farespan.domain.DayOutcome;

/** Who keeps track of flights. */
interface Tower {

	/**
	 * It is about to end: what is to be remembered has to be before nobody can join any
	 * more, or somebody might find neither and ask once more.
	 */
	void landing(Flight flight, DayOutcome outcome);

	/** It has ended, and nobody is told yet. */
	void landed(Flight flight, DayOutcome outcome);

	void aborted(Flight flight);

}
