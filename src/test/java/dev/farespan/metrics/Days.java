package dev.farespan.metrics;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

import dev.farespan.domain.Availability;
import dev.farespan.domain.City;
import dev.farespan.domain.DayFailure;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.FailureReason;
import dev.farespan.domain.Fare;
import dev.farespan.domain.FareCalendar;
import dev.farespan.domain.FareQuery;
import dev.farespan.domain.Remembered;

/** Days to be counted. */
final class Days {

	private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);

	private static final Fare FARE = new Fare(BigDecimal.TEN, OffsetDateTime.parse("2027-03-01T08:00:00+01:00"),
			OffsetDateTime.parse("2027-03-01T11:00:00+01:00"), 0, List.of("BUS"), 3, URI.create("/book"));

	private Days() {
	}

	static DayOutcome answered(Availability availability) {
		return new DayFares(FIRST, availability, (availability == Availability.PRICED) ? FARE : null, 1, false, false);
	}

	static DayOutcome remembered() {
		return ((DayFares) answered(Availability.PRICED)).remembered(new Remembered(Duration.ofMinutes(3), false));
	}

	static DayOutcome cut() {
		return new DayFares(FIRST, Availability.SOLD_OUT, null, 1, false, true);
	}

	static DayOutcome failed(FailureReason reason) {
		return failed(FIRST, reason);
	}

	/** Two days, of which some failed. */
	static FareCalendar calendar(int failed) {
		var prague = new City("1", "Prague", "CZ", ZoneId.of("Europe/Prague"));
		var vienna = new City("2", "Vienna", "AT", ZoneId.of("Europe/Vienna"));
		var query = new FareQuery("regiojet", prague, vienna, FIRST, 2, Currency.getInstance("EUR"));
		return new FareCalendar(query, List.of(day(0, failed), day(1, failed)));
	}

	/** A day for each reason, none of them answered. */
	static FareCalendar calendar(FailureReason... reasons) {
		FareQuery two = calendar(0).query();
		var query = new FareQuery(two.provider(), two.from(), two.to(), FIRST, reasons.length, two.currency());
		return new FareCalendar(query,
				IntStream.range(0, reasons.length)
					.<DayOutcome>mapToObj((i) -> failed(FIRST.plusDays(i), reasons[i]))
					.toList());
	}

	private static DayOutcome day(int index, int failed) {
		LocalDate date = FIRST.plusDays(index);
		return (index < failed) ? failed(date, FailureReason.TIMEOUT) : DayFares.notOnSale(date, false);
	}

	private static DayFailure failed(LocalDate date, FailureReason reason) {
		return new DayFailure(date, reason);
	}

}
