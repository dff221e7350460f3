package dev.farespan.simulator;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which lines a trip has, a pure function of seed and trip: about three between large
 * towns, one or two between small ones, spread over the day.
 */
final class Lines {

	private static final long PURPOSE = 1;

	private static final int FIRST_DEPARTURE = 5 * 60;

	private static final int LAST_DEPARTURE = 23 * 60;

	private static final double DETOUR = 1.25;

	private static final double LONG_TRIP_KM = 250;

	private final long seed;

	Lines(long seed) {
		this.seed = seed;
	}

	/** In order of departure; none within a town. */
	List<Line> of(Trip trip) {
		if (trip.from().id() == trip.to().id()) {
			return List.of();
		}
		Draws draws = trip.draws(this.seed, PURPOSE, 0);
		int count = count(trip, draws);
		int slot = (LAST_DEPARTURE - FIRST_DEPARTURE) / count;
		List<Line> lines = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			int minute = FIRST_DEPARTURE + i * slot + draws.below(slot);
			// busy trips have one line that runs every day
			double rest = (count < 3) ? 0.2 : (i == 0) ? 0 : 0.12;
			lines.add(line(trip, LocalTime.of(minute / 60, minute % 60), rest, draws));
		}
		return lines;
	}

	private static int count(Trip trip, Draws draws) {
		double stations = trip.from().stations().size() * (double) trip.to().stations().size();
		return (int) (1.2 + StrictMath.log(stations) * 0.45 + draws.share());
	}

	private static Line line(Trip trip, LocalTime departure, double rest, Draws draws) {
		double kilometres = trip.kilometres();
		List<Vehicle> vehicles = vehicles(trip, kilometres, draws);
		double speed = (vehicles.getFirst() == Vehicle.TRAIN) ? 95 : 78;
		double minutes = 8 + kilometres * DETOUR / speed * 60 * draws.between(0.95, 1.1);
		if (vehicles.size() > 1) {
			minutes += draws.between(15, 55);
		}
		int seats = (vehicles.getFirst() == Vehicle.TRAIN) ? 180 + draws.below(240) : 44 + draws.below(24);
		List<DayOfWeek> restDays = Stream.of(DayOfWeek.values()).filter((day) -> draws.chance(rest)).toList();
		return new Line(departure, Duration.ofMinutes((long) minutes),
				trip.from().mainStation(vehicles.getFirst()).orElseThrow(),
				trip.to().mainStation(vehicles.getLast()).orElseThrow(), vehicles, seats, restDays);
	}

	private static List<Vehicle> vehicles(Trip trip, double kilometres, Draws draws) {
		Vehicle first = anyOf(trip.from(), draws);
		Vehicle last = anyOf(trip.to(), draws);
		boolean direct = !draws.chance((kilometres > LONG_TRIP_KM) ? 0.4 : 0.12);
		Optional<Vehicle> common = Stream.of(first, last)
			.filter((vehicle) -> trip.from().mainStation(vehicle).isPresent()
					&& trip.to().mainStation(vehicle).isPresent())
			.findFirst();
		return (direct && common.isPresent()) ? List.of(common.get()) : List.of(first, last);
	}

	private static Vehicle anyOf(Town town, Draws draws) {
		List<Vehicle> vehicles = Stream.of(Vehicle.values())
			.filter((vehicle) -> town.mainStation(vehicle).isPresent())
			.toList();
		return vehicles.get(draws.below(vehicles.size()));
	}

}
