package dev.farespan.domain;

import java.time.LocalDate;

/**
 * A day that could not be answered.
 *
 * @param reason that of the day's last attempt
 */
public record DayFailure(LocalDate date, FailureReason reason) implements DayOutcome {
}
