package dev.farespan.domain;

import java.time.LocalDate;

/** What became of one day: its fares, or why there are none to tell of. */
public sealed interface DayOutcome permits DayFares, DayFailure {

	LocalDate date();

}
