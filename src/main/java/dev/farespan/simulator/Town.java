package dev.farespan.simulator;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A city of the network.
 *
 * @param country ISO 3166 alpha-2 code
 */
record Town(long id, String name, String country, ZoneId zone, double latitude, double longitude, List<String> aliases,
		List<Station> stations) {

	private static final double EARTH_RADIUS_KM = 6371;

	Town {
		aliases = List.copyOf(aliases);
		stations = List.copyOf(stations);
	}

	/** As the crow flies (haversine). */
	double kilometresTo(Town other) {
		double north = Math.toRadians(other.latitude - this.latitude) / 2;
		double east = Math.toRadians(other.longitude - this.longitude) / 2;
		double chord = square(StrictMath.sin(north)) + StrictMath.cos(Math.toRadians(this.latitude))
				* StrictMath.cos(Math.toRadians(other.latitude)) * square(StrictMath.sin(east));
		return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.sqrt(chord));
	}

	/** Where such a vehicle stops in this town; empty when none does. */
	Optional<Station> mainStation(Vehicle vehicle) {
		return this.stations.stream()
			.filter((station) -> station.vehicles().contains(vehicle))
			.max(Comparator.comparingInt(Station::significance).thenComparingLong(Station::id));
	}

	private static double square(double value) {
		return value * value;
	}

}
