package dev.farespan.cost;

/**
 * What the meters cost one upstream call of a kind.
 *
 * @param nothing the call without meters
 * @param off the call with meters that do nothing
 * @param on the call with real meters
 * @param query what is counted once for a whole query
 */
record CallCost(String call, int threads, Figure nothing, Figure off, Figure on, Figure query) {

	/** Of a query: each is one call. */
	static final int DAYS = 100;

	/** The call's share of what is counted once for its query. */
	double share(Limit limit) {
		return limit.of(this.query) / DAYS;
	}

	/** All that would not be there without meters. */
	double difference(Limit limit) {
		return limit.of(this.on) - limit.of(this.nothing) + share(limit);
	}

	/** Not when it could not be measured. */
	boolean holds(Limit limit) {
		return difference(limit) < limit.value();
	}

}
