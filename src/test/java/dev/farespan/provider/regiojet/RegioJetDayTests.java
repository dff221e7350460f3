package dev.farespan.provider.regiojet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import dev.farespan.domain.Availability;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.Fare;
import dev.farespan.provider.Responses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.farespan.provider.regiojet.RouteJson.departing;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Which connections make a day, and which of them is its fare. */
class RegioJetDayTests {

	private static final RouteJson AT_SIX = departing("2026-12-05T06:01:00.000+01:00");

	private static final RouteJson AT_NINE = departing("2026-12-05T09:01:00.000+01:00");

	@Test
	void leavesOutTheDaysThatFollow() {
		DayFares day = Asking.read(AT_SIX.priced("19.9"), AT_NINE.priced("12.9"),
				departing("2026-12-06T00:05:00.000+01:00").priced("4.9"),
				departing("2026-12-07T06:01:00.000+01:00").priced("3.9"));
		assertThat(day.connections()).isEqualTo(2);
		assertThat(day.cheapest()).extracting(Fare::price).isEqualTo(new BigDecimal("12.90"));
	}

	@Test
	void hasNoService_whenOnlyOtherDaysHave() {
		DayFares day = Asking.read(departing("2026-12-04T23:59:00.000+01:00"),
				departing("2026-12-06T00:00:00.000+01:00"));
		assertThat(day).isEqualTo(new DayFares(Asking.DATE, Availability.NO_SERVICE, null, 0, false, false));
	}

	@Test
	void hasNoService_whenThereIsNoRoute() {
		assertThat(Asking.read().availability()).isEqualTo(Availability.NO_SERVICE);
		String withoutList = "{\"routes\":null,\"routesMessage\":\"No connection\"}";
		assertThat(Asking.read(Asking.DATE, Responses.ok(withoutList)).availability())
			.isEqualTo(Availability.NO_SERVICE);
	}

	@Test
	void takesTheDateAsWritten_notThatOfUtc() {
		Fare fare = Asking.cheapest(departing("2026-12-05T00:30:00.000+01:00"));
		assertThat(fare.departure()).isEqualTo("2026-12-05T00:30:00+01:00");
		assertThat(Asking.read(departing("2026-12-04T23:30:00.000-05:00")).connections()).isZero();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-10-25, 2026-10-25T00:30:00.000+02:00, 2026-10-25T06:10:00.000+01:00
			2026-10-25, 2026-10-25T02:30:00.000+01:00, 2026-10-25T06:10:00.000+01:00
			2027-03-28, 2027-03-28T01:30:00.000+01:00, 2027-03-28T06:10:00.000+02:00
			2027-03-28, 2027-03-28T03:30:00.000+02:00, 2027-03-28T06:10:00.000+02:00
			""")
	void keepsTheOffsetGiven_whenTheClocksChange(LocalDate date, String departure, String arrival) {
		var route = departing(departure).with("arrivalTime", '"' + arrival + '"');
		Fare fare = requireNonNull(Asking.read(date, Responses.ok(RouteJson.answer(route))).cheapest());
		// not by the instant alone
		assertThat(fare.departure().equals(OffsetDateTime.parse(departure))).isTrue();
		assertThat(fare.arrival().equals(OffsetDateTime.parse(arrival))).isTrue();
	}

	@Test
	void belongsToTheDayOfDeparture_whenItArrivesTheNext() {
		Fare fare = Asking.cheapest(
				departing("2026-12-05T22:45:00.000+01:00").with("arrivalTime", "\"2026-12-06T05:10:00.000+01:00\""));
		assertThat(fare.arrival()).isEqualTo("2026-12-06T05:10:00+01:00");
	}

	@Test
	void isNeverSoldOutForNothing() {
		DayFares day = Asking.read(AT_SIX.soldOut(), AT_NINE.priced("17.9"));
		assertThat(day.availability()).isEqualTo(Availability.PRICED);
		assertThat(day.connections()).isEqualTo(2);
		assertThat(day.cheapest()).extracting(Fare::price).isEqualTo(new BigDecimal("17.90"));
	}

	@Test
	void isSoldOut_whenEveryConnectionIs() {
		assertThat(Asking.read(AT_SIX.soldOut(), AT_NINE.soldOut()))
			.isEqualTo(new DayFares(Asking.DATE, Availability.SOLD_OUT, null, 2, false, false));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			false, 9.9
			true,  0
			true,  0.00
			true,  -5
			true,  null
			null,  9.9
			0,     9.9
			""")
	void isSoldOut_whenItCannotBeBookedOrCostsNothing(String bookable, String price) {
		DayFares day = Asking.read(AT_SIX.with("bookable", bookable).priced(price));
		assertThat(day.availability()).isEqualTo(Availability.SOLD_OUT);
	}

	@Test
	void isSoldOut_whenBookableOrPriceAreMissing() {
		assertThat(Asking.read(AT_SIX.without("bookable")).availability()).isEqualTo(Availability.SOLD_OUT);
		assertThat(Asking.read(AT_SIX.without("priceFrom")).availability()).isEqualTo(Availability.SOLD_OUT);
	}

	@Test
	void takesTheEarliest_whenTwoCostTheSame() {
		assertThat(Asking.cheapest(AT_NINE, AT_SIX).departure()).isEqualTo("2026-12-05T06:01:00+01:00");
		assertThat(Asking.cheapest(AT_SIX.priced("9.90"), AT_NINE.priced("9.9")).departure())
			.isEqualTo("2026-12-05T06:01:00+01:00");
	}

	@Test
	void takesTheEarliestInstant_whenOffsetsDiffer() {
		RouteJson prague = departing("2026-12-05T08:00:00.000+01:00");
		RouteJson kyiv = departing("2026-12-05T08:30:00.000+02:00");
		assertThat(Asking.cheapest(prague, kyiv).departure()).hasToString("2026-12-05T08:30+02:00");
		assertThat(Asking.cheapest(kyiv, prague).departure()).hasToString("2026-12-05T08:30+02:00");
	}

	@Test
	void takesTheEarliestInstant_whenAnHourComesTwice() {
		var summer = departing("2026-10-25T02:40:00.000+02:00");
		var winter = departing("2026-10-25T02:10:00.000+01:00");
		var answer = Responses.ok(RouteJson.answer(winter, summer));
		assertThat(Asking.read(LocalDate.of(2026, 10, 25), answer).cheapest()).extracting(Fare::departure)
			.hasToString("2026-10-25T02:40+02:00");
	}

	@Test
	void countsBoth_whenASecondVehicleLeavesAtTheSameTime() {
		DayFares day = Asking.read(AT_SIX.priced("12.9"), AT_SIX.with("support", "true").priced("11.9"));
		assertThat(day.connections()).isEqualTo(2);
		assertThat(day.cheapest()).extracting(Fare::price).isEqualTo(new BigDecimal("11.90"));
	}

	@Test
	void tellsAllOfTheFare() {
		Fare fare = Asking.cheapest(AT_SIX.with("vehicleTypes", "[\"TRAIN\",\"BUS\"]")
			.with("transfersCount", "1")
			.with("freeSeatsCount", "3")
			.with("arrivalTime", "\"2026-12-05T10:21:00.000+01:00\""));
		assertThat(fare.price()).isEqualTo(new BigDecimal("9.90"));
		assertThat(fare.departure()).hasToString("2026-12-05T06:01+01:00");
		assertThat(fare.arrival()).hasToString("2026-12-05T10:21+01:00");
		assertThat(fare.vehicles()).isEqualTo(List.of("TRAIN", "BUS"));
		assertThat(fare.transfers()).isEqualTo(1);
		assertThat(fare.freeSeats()).isEqualTo(3);
		assertThat(fare.link()).hasToString("https://regiojet.cz/?departureDate=2026-12-05&fromLocationId=10202003"
				+ "&toLocationId=10202052&fromLocationType=CITY&toLocationType=CITY&tariffs=REGULAR");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-12-05T21:30:00.000+01:00, true
			2026-12-05T23:59:59.999+01:00, true
			2026-12-04T10:00:00.000+01:00, true
			2026-12-05T21:30:00,           true
			2026-12-06T00:00:00.000+01:00, false
			2026-12-07T12:00:00.000+01:00, false
			2026-12-05,                    false
			tomorrow,                      false
			'',                            false
			""")
	void mayBeCut_whenTheSearchEndedInsideTheDay(String usedTo, boolean cut) {
		var response = Responses.response(200, RouteJson.answer(AT_SIX), Map.of("X-Used-DepartureToDateTime", usedTo));
		assertThat(Asking.read(Asking.DATE, response).maybeCut()).isEqualTo(cut);
	}

	@Test
	void isWhole_whenNothingIsSaidOfTheSearchsEnd() {
		assertThat(Asking.read(AT_SIX).maybeCut()).isFalse();
	}

}
