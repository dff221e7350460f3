package dev.farespan.simulator;

/** How the simulator's latencies scatter around the median. */
public enum Spread {

	/** Every answer takes the median. */
	FIXED,
	/** Log-normal: of a hundred answers one takes five times the median or longer. */
	LOGNORMAL

}
