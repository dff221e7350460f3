package dev.farespan.simulator;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where vehicles stop in a town.
 *
 * @param vehicles which of them stop there
 * @param significance the higher, the more travellers
 */
record Station(long id, String name, List<Vehicle> vehicles, int significance, @Nullable BigDecimal latitude,
		@Nullable BigDecimal longitude) {

	Station {
		vehicles = List.copyOf(vehicles);
	}

}
