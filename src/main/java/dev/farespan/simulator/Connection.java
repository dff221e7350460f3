package dev.farespan.simulator;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * One journey of one day, as the timetable has it.
 *
 * @param sections an id for each vehicle that is boarded
 * @param departure in the zone of its town, as the arrival is in its own
 * @param vehicles distinct kinds
 * @param support whether it runs only to help out another at the same time
 */
record Connection(List<Long> sections, Station from, Station to, ZonedDateTime departure, ZonedDateTime arrival,
		List<Vehicle> vehicles, int seats, boolean support) {

	Connection {
		sections = List.copyOf(sections);
		vehicles = List.copyOf(vehicles);
	}

	int transfers() {
		return this.sections.size() - 1;
	}

	Duration duration() {
		return Duration.between(this.departure, this.arrival);
	}

}
