package dev.farespan.simulator;

import org.jspecify.annotations.Nullable;

/**
 * One end of a search.
 *
 * @param station the only one that will do; null for any of the town
 */
record Place(Town town, @Nullable Station station) {

	boolean includes(Station stop) {
		return this.station == null || this.station.id() == stop.id();
	}

	/** Tells one place from another. */
	long id() {
		return (this.station != null) ? this.station.id() : this.town.id();
	}

}
