package dev.farespan.simulator;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * What runs on a trip at the same time on most days.
 *
 * @param vehicles the kind of each section
 * @param restDays on which it does not run
 */
record Line(LocalTime departure, Duration duration, Station from, Station to, List<Vehicle> vehicles, int seats,
		List<DayOfWeek> restDays) {

	Line {
		vehicles = List.copyOf(vehicles);
		restDays = List.copyOf(restDays);
	}

}
