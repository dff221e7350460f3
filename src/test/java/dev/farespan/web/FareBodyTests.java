package dev.farespan.web;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

import dev.farespan.domain.Availability;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.FailureReason;
import dev.farespan.domain.Fare;
import dev.farespan.domain.FareCalendar;
import dev.farespan.domain.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.farespan.domain.Samples.calendar;
import static dev.farespan.domain.Samples.failed;
import static dev.farespan.domain.Samples.priced;
import static dev.farespan.domain.Samples.unpriced;
import static org.assertj.core.api.Assertions.assertThat;

/** What answers look like, to the byte. */
class FareBodyTests {

	private static final FareCalendar CALENDAR = calendar(priced(0, "9.90"), unpriced(1, Availability.SOLD_OUT, 4),
			failed(2, FailureReason.RATE_LIMITED), unpriced(3, Availability.NO_SERVICE, 0),
			unpriced(4, Availability.NOT_ON_SALE, 0));

	private static final String PRICED = """
			{"date":"2026-11-23","outcome":"priced","price":9.90,"departure":"2026-11-23T06:01:00+01:00",\
			"arrival":"2026-11-23T08:31:00+01:00","transfers":0,"vehicles":["BUS"],"freeSeats":12,"connections":23,\
			"link":"https://operator.example/?date=2026-11-23"}""";

	private static final String SUMMARY = """
			"provider":"regiojet","simulated":false,"currency":"EUR",\
			"from":{"id":"10202003","name":"Prague"},"to":{"id":"10202002","name":"Brno"},\
			"firstDay":"2026-11-23","days":5,"cheapest":""" + PRICED + """
			,"counts":{"priced":1,"soldOut":1,"noService":1,"notOnSale":1,"failed":1},"complete":false""";

	@Test
	void jsonIsOneCalendar() {
		assertThat(whole(CALENDAR, FareFormat.JSON)).isEqualTo("{" + SUMMARY + ",\"fares\":[" + PRICED + """
				,{"date":"2026-11-24","outcome":"soldOut","connections":4}\
				,{"date":"2026-11-25","outcome":"failed","reason":"rateLimited"}\
				,{"date":"2026-11-26","outcome":"noService","connections":0}\
				,{"date":"2026-11-27","outcome":"notOnSale","connections":0}]}""");
	}

	@Test
	void jsonHasNoCheapest_whenNoDayIsPriced() {
		assertThat(whole(calendar(unpriced(0, Availability.SOLD_OUT, 4)), FareFormat.JSON)).contains(
				"\"cheapest\":null,\"counts\":{\"priced\":0,\"soldOut\":1,\"noService\":0,\"notOnSale\":0,\"failed\":0}",
				"\"complete\":true");
	}

	@Test
	void jsonSaysWhenItIsSimulated() {
		assertThat(whole(calendar(DayFares.notOnSale(Samples.FIRST, true)), FareFormat.JSON))
			.contains("\"simulated\":true");
	}

	@ParameterizedTest
	@ValueSource(strings = { "9.90", "6.90", "489.00", "0.10", "16.905", "123456789.00", "1000000000000.00", "100" })
	void pricesAreExact(String price) {
		assertThat(whole(calendar(priced(0, price)), FareFormat.JSON)).contains("\"price\":" + price + ",");
		assertThat(whole(calendar(priced(0, price)), FareFormat.CSV)).contains(",priced,," + price + ",EUR,");
	}

	@Test
	void pricesHaveNoExponent() {
		assertThat(whole(calendar(priced(0, "1E+3")), FareFormat.JSON)).contains("\"price\":1000,");
		assertThat(whole(calendar(priced(0, "1E+3")), FareFormat.CSV)).contains(",1000,EUR,");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-10-25T02:30+02:00,     2026-10-25T02:30:00+02:00
			2026-10-25T02:30:15.123Z,   2026-10-25T02:30:15+00:00
			2026-10-25T02:30:15-09:30,  2026-10-25T02:30:15-09:30
			""")
	void momentsHaveSecondsAndAnOffset(String moment, String shown) {
		assertThat(Edge.text(FareAnswers.day(travelling(OffsetDateTime.parse(moment), "BUS"), FareFormat.NDJSON)))
			.contains("\"departure\":\"" + shown + '"');
	}

	@Test
	void csvIsALineADay() {
		assertThat(whole(CALENDAR, FareFormat.CSV)).isEqualTo("""
				date,outcome,reason,price,currency,departure,arrival,transfers,vehicles,freeSeats,connections,link,stale
				2026-11-23,priced,,9.90,EUR,2026-11-23T06:01:00+01:00,2026-11-23T08:31:00+01:00,0,BUS,12,23,\
				https://operator.example/?date=2026-11-23,
				2026-11-24,soldOut,,,,,,,,,4,,
				2026-11-25,failed,rateLimited,,,,,,,,,,
				2026-11-26,noService,,,,,,,,,0,,
				2026-11-27,notOnSale,,,,,,,,,0,,
				""".replace("\n", "\r\n"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			BUS        | BUS
			TRAIN BUS  | TRAIN BUS
			BUS,TRAIN  | "BUS,TRAIN"
			a "b"      | "a ""b""\"
			=1+1       | "=1+1"
			""")
	void csvQuotesWhatComesFromUpstream(String vehicle, String cell) {
		DayFares day = travelling(OffsetDateTime.parse("2026-11-23T06:01:00+01:00"), vehicle);
		assertThat(whole(calendar(day), FareFormat.CSV)).contains(",0," + cell + ",12,");
	}

	@Test
	void ndjsonIsALineADay_thenASummary() {
		assertThat(Edge.text(FareAnswers.day(CALENDAR.days().getFirst(), FareFormat.NDJSON))).isEqualTo(PRICED + "\n");
		assertThat(Edge.text(FareAnswers.day(CALENDAR.days().get(2), FareFormat.NDJSON)))
			.isEqualTo("{\"date\":\"2026-11-25\",\"outcome\":\"failed\",\"reason\":\"rateLimited\"}\n");
		assertThat(Edge.text(FareAnswers.summary(CALENDAR, FareFormat.NDJSON)))
			.isEqualTo("{\"summary\":{" + SUMMARY + "}}\n");
		assertThat(FareAnswers.keepAlive(FareFormat.NDJSON)).isEmpty();
	}

	@Test
	void sseIsAnEventADay_thenASummary() {
		assertThat(Edge.text(FareAnswers.day(CALENDAR.days().getFirst(), FareFormat.SSE)))
			.isEqualTo("event: fare\ndata: " + PRICED + "\n\n");
		assertThat(Edge.text(FareAnswers.summary(CALENDAR, FareFormat.SSE)))
			.isEqualTo("event: summary\ndata: {" + SUMMARY + "}\n\n");
		assertThat(Edge.text(FareAnswers.keepAlive(FareFormat.SSE))).startsWith(":").endsWith("\n\n");
	}

	@Test
	void nothingFromUpstreamBreaksALine() {
		DayFares day = travelling(OffsetDateTime.parse("2026-11-23T06:01:00+01:00"), "BUS\r\n\n\u0000\"\ud800");
		assertThat(Edge.text(FareAnswers.day(day, FareFormat.NDJSON))).containsOnlyOnce("\n").doesNotContain("\r");
		assertThat(Edge.text(FareAnswers.day(day, FareFormat.SSE)).lines()).hasSize(3);
	}

	private static DayFares travelling(OffsetDateTime departure, String vehicle) {
		var fare = new Fare(new BigDecimal("9.90"), departure, departure.plusHours(2), 0, List.of(vehicle), 12,
				URI.create("https://operator.example/"));
		return new DayFares(Samples.FIRST, Availability.PRICED, fare, 1, false, false);
	}

	private static String whole(FareCalendar calendar, FareFormat format) {
		return Edge
			.text(new FareAnswers(Duration.ZERO, () -> false).whole(calendar, format, null, Duration.ZERO).body());
	}

}
