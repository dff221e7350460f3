package dev.farespan.bench.run;

import java.time.Duration;

/** A part of a run, as far as progress shows it. */
public interface Stage {

	/** As progress shows it. */
	String title();

	/** How long it is thought to take. */
	Duration expected();

}
