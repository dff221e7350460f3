package dev.farespan.simulator;

/** What a section of a connection is travelled in. */
enum Vehicle {

	BUS("FUN_RELAX_PLUS"), TRAIN("YELLOW");

	private final String standard;

	Vehicle(String standard) {
		this.standard = standard;
	}

	/** As the operator calls its equipment. */
	String standard() {
		return this.standard;
	}

	/** The kind of station where it stops, as it is written on the wire. */
	String stationType() {
		return name() + "_STATION";
	}

}
