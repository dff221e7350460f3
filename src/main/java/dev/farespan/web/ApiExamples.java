package dev.farespan.web;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.farespan.domain.Availability;
import dev.farespan.domain.City;
import dev.farespan.domain.DayFailure;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.FailureReason;
import dev.farespan.domain.Fare;
import dev.farespan.domain.FareCalendar;
import dev.farespan.domain.FareQuery;
import dev.farespan.provider.Providers;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ProblemDetail;

/**
 * The examples in the API's description, written by what writes the answers themselves.
 */
final class ApiExamples {

	private static final LocalDate FIRST_DAY = LocalDate.parse("2026-11-23");

	/** Keeps the zero of 9.90. */
	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private final Providers providers;

	ApiExamples(Providers providers) {
		this.providers = providers;
	}

	/** A whole answer: JSON as values, all else as text. */
	Object fares(FareFormat format) {
		FareCalendar calendar = calendar(priced(), soldOut(), failed(2, FailureReason.TIMEOUT));
		return switch (format) {
			case JSON -> value(FareJson.calendar(calendar));
			case CSV -> text(FareCsv.calendar(calendar));
			case NDJSON, SSE -> {
				var all = new ByteArrayOutputStream();
				calendar.days().forEach((day) -> all.writeBytes(FareAnswers.day(day, format)));
				all.writeBytes(FareAnswers.summary(calendar, format));
				yield text(all.toByteArray());
			}
		};
	}

	Object cities(String rawQuery) {
		return value(JSON.writeValueAsBytes(new Cities(this.providers).find(rawQuery)));
	}

	ProblemDetail[] badFares() {
		List<ParameterError> errors = List.of(new ParameterError("from", "is missing"), new ParameterError("days",
				"must be a whole number from " + FareQuery.MIN_DAYS + " to " + FareQuery.MAX_DAYS + ", not '0'"));
		return Stream
			.of(Problems.invalid(errors), Problems.unknownProvider("nobody", this.providers),
					Problems.unsupportedCurrency("USD", this.providers.byDefault()))
			.map(ProblemException::getBody)
			.toArray(ProblemDetail[]::new);
	}

	ProblemDetail unknownCity() {
		return Problems.unknownCity("from", Optional.of("Prahaa"), this.providers.byDefault()).getBody();
	}

	/** Every day failed, for this reason. */
	ProblemDetail allFailed(FailureReason reason) {
		return Problems.allFailed(calendar(Stream.of(0, 1, 2).map((i) -> failed(i, reason)).toArray(DayOutcome[]::new)))
			.getBody();
	}

	static Object problem(ProblemDetail problem) {
		return value(ProblemJson.write(problem));
	}

	private FareCalendar calendar(DayOutcome... days) {
		var query = new FareQuery(this.providers.byDefault().name(), city("10202003", "Prague"),
				city("10202002", "Brno"), FIRST_DAY, days.length, Currency.getInstance("EUR"));
		return new FareCalendar(query, List.of(days));
	}

	private static City city(String id, String name) {
		return new City(id, name, "CZ", ZoneId.of("Europe/Prague"));
	}

	private static DayFares priced() {
		var fare = new Fare(new BigDecimal("9.90"), OffsetDateTime.parse("2026-11-23T06:01:00+01:00"),
				OffsetDateTime.parse("2026-11-23T08:31:00+01:00"), 0, List.of("BUS"), 12,
				URI.create("https://regiojet.cz/?departureDate=2026-11-23"));
		return new DayFares(FIRST_DAY, Availability.PRICED, fare, 23, true, false);
	}

	private static DayFares soldOut() {
		return new DayFares(FIRST_DAY.plusDays(1), Availability.SOLD_OUT, null, 4, true, false);
	}

	private static DayFailure failed(int day, FailureReason reason) {
		return new DayFailure(FIRST_DAY.plusDays(day), reason);
	}

	private static Object value(byte[] json) {
		return JSON.readValue(json, Object.class);
	}

	private static String text(byte[] utf8) {
		return new String(utf8, StandardCharsets.UTF_8);
	}

}
