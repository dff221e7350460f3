package dev.farespan.simulator;

import java.util.Set;

/** The paths that the simulator answers. */
final class Paths {

	static final String SEARCH = "/restapi/routes/search/simple";

	static final String LOCATIONS = "/restapi/consts/locations";

	static final String STATS = "/simulator/stats";

	static final String STATS_RESET = "/simulator/stats/reset";

	static final Set<String> ALL = Set.of(SEARCH, LOCATIONS, STATS, STATS_RESET);

	private Paths() {
	}

}
