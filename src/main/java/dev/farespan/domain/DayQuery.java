package dev.farespan.domain;

import java.time.LocalDate;
import java.util.Currency;

/**
 * One upstream question, and the key under which its answer may be remembered.
 *
 * @param date local date of departure
 */
public record DayQuery(String provider, City from, City to, LocalDate date, Currency currency) {
}
