package dev.farespan.web;

import java.nio.charset.StandardCharsets;
import java.util.Currency;

import dev.farespan.domain.DayFailure;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.Fare;
import dev.farespan.domain.FareCalendar;

/** Writes a calendar as CSV (RFC 4180): a header, then a line a day in date order. */
final class FareCsv {

	static final String HEADER = "date,outcome,reason,price,currency,departure,arrival,transfers,vehicles,freeSeats,"
			+ "connections,link,stale\r\n";

	private FareCsv() {
	}

	static byte[] calendar(FareCalendar calendar) {
		var csv = new StringBuilder(HEADER);
		calendar.days().forEach((day) -> writeDay(csv, day, calendar.query().currency()));
		return csv.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void writeDay(StringBuilder csv, DayOutcome day, Currency currency) {
		csv.append(day.date());
		switch (day) {
			case DayFailure failure -> csv.append(",failed,").append(failure.reason().label()).append(",,,,,,,,,,");
			case DayFares fares -> {
				csv.append(',').append(fares.availability().label()).append(",,");
				Fare fare = fares.cheapest();
				if (fare != null) {
					writeFare(csv, fare, currency);
				}
				else {
					csv.append(",,,,,,");
				}
				csv.append(',').append(fares.connections()).append(',').append((fare != null) ? fare.link() : "");
				csv.append(fares.isStale() ? ",true" : ",");
			}
		}
		csv.append("\r\n");
	}

	private static void writeFare(StringBuilder csv, Fare fare, Currency currency) {
		csv.append(fare.price().toPlainString())
			.append(',')
			.append(currency.getCurrencyCode())
			.append(',')
			.append(FareJson.MOMENT.format(fare.departure()))
			.append(',')
			.append(FareJson.MOMENT.format(fare.arrival()))
			.append(',')
			.append(fare.transfers())
			.append(',')
			.append(quoted(String.join(" ", fare.vehicles())))
			.append(',')
			.append(fare.freeSeats());
	}

	/** The only text that comes from upstream as it is. */
	private static String quoted(String text) {
		return text.matches("[A-Z ]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
	}

}
