package dev.farespan.provider.regiojet;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

import dev.farespan.domain.Availability;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.FailureReason;
import dev.farespan.domain.Fare;
import dev.farespan.provider.ProviderException;
import dev.farespan.provider.Responses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The shapes a route comes in, and those it must not come in. */
@Timeout(10)
class RegioJetShapeTests {

	private static final RouteJson ROUTE = RouteJson.departing("2026-12-05T06:01:00.000+01:00");

	@Test
	void readsTheShapeOfVersion10() {
		var old = ROUTE.without("vehicleStandards")
			.with("vehicleStandardKey", "\"YELLOW\"")
			.with("actionPrice", "false")
			.with("notices", "false");
		assertThat(Asking.read(old)).isEqualTo(Asking.read(ROUTE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "true", "false", "[]", "[\"<b>Replacement</b> bus\",\"x\"]", "null", "{\"a\":[1]}" })
	void readsWhateverNoticesAre(String notices) {
		assertThat(Asking.read(ROUTE.with("notices", notices))).isEqualTo(Asking.read(ROUTE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "true", "false", "null", "{\"code\":\"X\",\"priceFrom\":1,\"bookable\":false}" })
	void readsWhateverAnActionPriceIs(String actionPrice) {
		assertThat(Asking.read(ROUTE.with("actionPrice", actionPrice))).isEqualTo(Asking.read(ROUTE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"02:30\u00a0h\"", "\"02:30 h\"", "null", "150" })
	void readsWhateverTheTravelTimeIs(String travelTime) {
		assertThat(Asking.read(ROUTE.with("travelTime", travelTime))).isEqualTo(Asking.read(ROUTE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"8730597637,8758457165\"", "8730597637", "null" })
	void readsWhateverTheIdIs(String id) {
		assertThat(Asking.read(ROUTE.with("id", id))).isEqualTo(Asking.read(ROUTE));
	}

	@Test
	void readsNullLists() {
		assertThat(Asking.cheapest(ROUTE.with("vehicleTypes", "null").with("vehicleStandards", "null")).vehicles())
			.isEmpty();
		assertThat(Asking.cheapest(ROUTE.without("vehicleTypes")).vehicles()).isEmpty();
		assertThat(Asking.cheapest(ROUTE.with("vehicleTypes", "[]")).vehicles()).isEqualTo(List.of());
	}

	@Test
	void readsNullCountsAsNone() {
		Fare fare = Asking.cheapest(ROUTE.with("transfersCount", "null").without("freeSeatsCount"));
		assertThat(fare.transfers()).isZero();
		assertThat(fare.freeSeats()).isZero();
	}

	@Test
	void readsFieldsInAnyOrder() {
		var last = ROUTE.without("departureTime").with("departureTime", "\"2026-12-05T06:01:00.000+01:00\"");
		assertThat(Asking.read(last)).isEqualTo(Asking.read(ROUTE));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			16.9,      16.90
			489,       489.00
			9.90,      9.90
			16.900,    16.90
			16.905,    16.905
			0.01,      0.01
			4.89e2,    489.00
			1.69E1,    16.90
			100,       100.00
			123456789, 123456789.00
			0.1,       0.10
			""")
	void readsPricesExactly(String written, String price) {
		// scale included
		assertThat(Asking.cheapest(ROUTE.priced(written)).price()).isEqualTo(new BigDecimal(price));
	}

	@Test
	void readsKorunasWithTheirTwoDecimals() {
		var day = Asking.day(Asking.DATE, Currency.getInstance("CZK"));
		DayFares fares = Asking.REGIOJET.read(day, Responses.ok(RouteJson.answer(ROUTE.priced("489"))));
		assertThat(fares.cheapest()).extracting(Fare::price).isEqualTo(new BigDecimal("489.00"));
	}

	@Test
	void readsADayOfAThousandRoutes() {
		var routes = new RouteJson[1000];
		Arrays.setAll(routes, (i) -> ROUTE.priced((1500 - i) + ".5"));
		assertThat(Asking.cheapest(routes).price()).isEqualTo(new BigDecimal("501.50"));
		assertThat(Asking.read(routes).connections()).isEqualTo(1000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e999999", "1e2147483647", "1e-999999", "1e99999999999", "-1e999999", "0e999999",
			"\"9.9\"", "true", "[]", "{}", "1234567890123", "0.0000000000001", "1e", ".5", "+1", "0x10", "NaN",
			"Infinity" })
	void isUnreadable_whenAPriceIsAbsurd(String price) {
		assertUnreadable(ROUTE.priced(price));
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 1000, 100_000 })
	void isUnreadable_whenAPriceHasSoManyDigits(int digits) {
		assertUnreadable(ROUTE.priced("9".repeat(digits)));
		assertUnreadable(ROUTE.priced("0." + "9".repeat(digits)));
	}

	@Test
	void isNotBookable_whenAPriceIsNegative() {
		assertThat(Asking.read(ROUTE.priced("-9.9")).availability()).isEqualTo(Availability.SOLD_OUT);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			transfersCount | 99999999999
			transfersCount | 1.5
			transfersCount | 1e999999
			transfersCount | "1"
			freeSeatsCount | -99999999999
			freeSeatsCount | true
			freeSeatsCount | []
			vehicleTypes   | "BUS"
			vehicleTypes   | [null]
			vehicleTypes   | [1]
			vehicleTypes   | [["BUS"]]
			vehicleTypes   | {}
			departureTime  | null
			departureTime  | ""
			departureTime  | "2026-12-05"
			departureTime  | 1796450460000
			departureTime  | ["2026-12-05T06:01:00.000+01:00"]
			departureTime  | "2026-12-05T06:01:00.000"
			departureTime  | "2026-12-05 06:01"
			departureTime  | "2026-12-05T26:01:00.000+01:00"
			arrivalTime    | null
			arrivalTime    | ""
			arrivalTime    | "tomorrow"
			arrivalTime    | {}
			""")
	void isUnreadable_whenAFieldIsOfAnotherType(String field, String json) {
		assertUnreadable(ROUTE.with(field, json));
	}

	@ParameterizedTest
	@ValueSource(strings = { "departureTime", "arrivalTime" })
	void isUnreadable_whenATimeIsMissing(String field) {
		assertUnreadable(ROUTE.without(field));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"routes\":{}}", "{\"routes\":[1]}", "{\"routes\":[null]}", "{\"routes\":[[]]}",
			"{\"routes\":\"none\"}", "{\"routes\":[{}]}", "{\"outboundRoutes\":[]}", "{\"routes\":[],}" })
	void isUnreadable_whenRoutesAreOfAnotherShape(String body) {
		assertUnreadable(body);
	}

	@Test
	void isUnreadable_whenItIsNestedTooDeeply() {
		assertUnreadable(ROUTE.with("notices", "[".repeat(50_000) + "]".repeat(50_000)));
	}

	private static void assertUnreadable(RouteJson route) {
		assertUnreadable(RouteJson.answer(route));
	}

	private static void assertUnreadable(String body) {
		ProviderException failure = catchThrowableOfType(ProviderException.class,
				() -> Asking.read(Asking.DATE, Responses.ok(body)));
		assertThat(failure).isNotNull();
		assertThat(failure.reason()).isEqualTo(FailureReason.UNREADABLE);
	}

}
