package dev.farespan.cache;

/** How far a flight is. */
public enum Phase {

	/** Nothing is asked upstream yet. */
	BEFORE,
	/** It waits for its turn upstream. */
	QUEUES,
	/** It is sent, or waits to be sent once more. */
	SENT

}
