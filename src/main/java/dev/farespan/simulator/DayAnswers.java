package dev.farespan.simulator;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * One day's part of search answers: a pure function of the search, the day and the time,
 * and therefore remembered.
 */
final class DayAnswers {

	/** Little, for it lies in the memory of what is measured: some forty trips. */
	private static final long MAX_BYTES = 8 * 1024 * 1024;

	private static final LocalTime LAST_MOMENT = LocalTime.of(23, 59, 59, 999_000_000);

	private final Timetable timetable;

	private final FareModel fares;

	private final Cache<Key, DayAnswer> answers = Caffeine.newBuilder()
		.maximumWeight(MAX_BYTES)
		.weigher((Key key, DayAnswer answer) -> answer.bytes())
		.executor(Runnable::run)
		.build();

	DayAnswers(long seed) {
		this.timetable = new Timetable(seed);
		this.fares = new FareModel(seed);
	}

	/**
	 * The connections that depart on a day.
	 * @param now in the zone of the search's origin, in whole minutes; of today only
	 * those that have not departed count, of a day before none
	 */
	DayAnswer answer(Search search, LocalDate date, ZonedDateTime now) {
		LocalDate today = now.toLocalDate();
		// the time of day matters today only
		int minute = date.equals(today) ? now.get(ChronoField.MINUTE_OF_DAY) : 0;
		var key = new Key(search.from().id(), search.to().id(), search.passengers(), search.currency(), search.shape(),
				date.toEpochDay(), today.toEpochDay(), minute);
		return this.answers.get(key, (absent) -> write(search, date, now));
	}

	private DayAnswer write(Search search, LocalDate date, ZonedDateTime now) {
		LocalDate today = now.toLocalDate();
		Trip trip = search.trip();
		List<Connection> connections = isOnSale(date, today) ? this.timetable.on(trip, date) : List.of();
		byte[] routes = Json.write((json) -> {
			var writer = new RouteWriter(json, search);
			json.writeStartArray();
			connections.stream()
				.filter((connection) -> !connection.departure().isBefore(now))
				.filter((connection) -> search.from().includes(connection.from())
						&& search.to().includes(connection.to()))
				.forEach((connection) -> writer.write(connection, this.fares.offer(trip, connection, today)));
			json.writeEndArray();
		});
		ZoneId zone = now.getZone();
		ZonedDateTime begin = date.equals(today) ? now : date.atStartOfDay(zone);
		return new DayAnswer(routes, RouteWriter.TIME.format(begin),
				RouteWriter.TIME.format(ZonedDateTime.of(date, LAST_MOMENT, zone)));
	}

	private static boolean isOnSale(LocalDate date, LocalDate today) {
		return !date.isBefore(today) && !date.isAfter(SearchAnswers.lastDayOnSale(today));
	}

	private record Key(long from, long to, int passengers, SaleCurrency currency, Shape shape, long date, long today,
			int minute) {
	}

}
