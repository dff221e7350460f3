package dev.farespan.simulator;

/** From one town to another, whatever the stations. */
record Trip(Town from, Town to) {

	double kilometres() {
		return this.from.kilometresTo(this.to);
	}

	boolean isNational() {
		return this.from.country().equals(this.to.country());
	}

	/** A stream of numbers for something of this trip. */
	Draws draws(long seed, long purpose, long what) {
		return Draws.of(seed, purpose, this.from.id(), this.to.id(), what);
	}

}
