package dev.farespan.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** What runs on a day, a pure function of seed, trip and date. */
final class Timetable {

	private static final long PURPOSE = 2;

	private static final long FIRST_SECTION_ID = 8_000_000_000L;

	private static final int SECTION_IDS = 1_000_000_000;

	private static final double CANCELLED = 0.03;

	private final long seed;

	private final Lines lines;

	Timetable(long seed) {
		this.seed = seed;
		this.lines = new Lines(seed);
	}

	/** In order of departure. */
	List<Connection> on(Trip trip, LocalDate date) {
		Draws draws = trip.draws(this.seed, PURPOSE, date.toEpochDay());
		List<Connection> connections = new ArrayList<>();
		for (Line line : this.lines.of(trip)) {
			boolean runs = !draws.chance(CANCELLED);
			boolean needsSupport = draws.chance(isBusy(date) ? 0.1 : 0.02);
			if (runs && !line.restDays().contains(date.getDayOfWeek())) {
				connections.add(connection(trip, line, date, false, draws));
				if (needsSupport) {
					connections.add(connection(trip, line, date, true, draws));
				}
			}
		}
		return connections;
	}

	private static boolean isBusy(LocalDate date) {
		return date.getDayOfWeek() == DayOfWeek.FRIDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

	private static Connection connection(Trip trip, Line line, LocalDate date, boolean support, Draws draws) {
		ZonedDateTime departure = ZonedDateTime.of(date, line.departure(), trip.from().zone());
		List<Long> sections = line.vehicles()
			.stream()
			.map((vehicle) -> FIRST_SECTION_ID + draws.below(SECTION_IDS))
			.toList();
		return new Connection(sections, line.from(), line.to(), departure,
				departure.plus(line.duration()).withZoneSameInstant(trip.to().zone()),
				line.vehicles().stream().distinct().toList(), line.seats(), support);
	}

}
