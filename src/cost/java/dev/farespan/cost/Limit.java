package dev.farespan.cost;

/** What the meters of one upstream call may cost: less than this. */
enum Limit {

	TIME("ns", 1500),
	MEMORY("bytes", 1000);

	private final String unit;

	private final double value;

	Limit(String unit, double value) {
		this.unit = unit;
		this.value = value;
	}

	String unit() {
		return this.unit;
	}

	double value() {
		return this.value;
	}

	/** What it limits, of what was measured. */
	double of(Figure figure) {
		return switch (this) {
			case TIME -> figure.nanos();
			case MEMORY -> figure.bytes();
		};
	}

}
