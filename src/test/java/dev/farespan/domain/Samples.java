package dev.farespan.domain;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;

/** Cities, queries and days to try things with. */
public final class Samples {

	public static final City PRAGUE = new City("10202003", "Prague", "CZ", ZoneId.of("Europe/Prague"));

	public static final City BRNO = new City("10202002", "Brno", "CZ", ZoneId.of("Europe/Prague"));

	public static final Currency EUR = Currency.getInstance("EUR");

	public static final LocalDate FIRST = LocalDate.of(2026, 11, 23);

	private Samples() {
	}

	public static FareQuery query(int days) {
		return new FareQuery("regiojet", PRAGUE, BRNO, FIRST, days, EUR);
	}

	/** A direct bus at 06:01, two and a half hours long, with twelve free seats. */
	public static Fare fare(LocalDate date, String price) {
		OffsetDateTime departure = date.atTime(6, 1).atOffset(ZoneOffset.ofHours(1));
		return new Fare(new BigDecimal(price), departure, departure.plusMinutes(150), 0, List.of("BUS"), 12,
				URI.create("https://operator.example/?date=" + date));
	}

	public static DayFares priced(int index, String price) {
		LocalDate date = FIRST.plusDays(index);
		return new DayFares(date, Availability.PRICED, fare(date, price), 23, false, false);
	}

	/** A day without a fare. */
	public static DayFares unpriced(int index, Availability availability, int connections) {
		return new DayFares(FIRST.plusDays(index), availability, null, connections, false, false);
	}

	public static DayFailure failed(int index, FailureReason reason) {
		return new DayFailure(FIRST.plusDays(index), reason);
	}

	/** As many days as there are outcomes. */
	public static FareCalendar calendar(DayOutcome... days) {
		return new FareCalendar(query(days.length), List.of(days));
	}

}
