package dev.farespan.simulator;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static dev.farespan.simulator.RunningSimulator.PRAGUE_TO_BRNO;
import static dev.farespan.simulator.RunningSimulator.json;
import static org.assertj.core.api.Assertions.assertThat;

class SearchTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final String IN_30_DAYS = PRAGUE_TO_BRNO + "&departureDate=2026-12-23";

	private RunningSimulator simulator;

	@BeforeEach
	void start() throws IOException {
		this.simulator = RunningSimulator.start();
	}

	@AfterEach
	void stop() {
		this.simulator.close();
	}

	@Test
	void answersThreeDays() throws Exception {
		assertThat(departures(this.simulator.routes(IN_30_DAYS))).extracting((time) -> time.substring(0, 10))
			.containsOnly("2026-12-23", "2026-12-24", "2026-12-25");
	}

	@Test
	void answersADayTheSame_inWhateverWindow() throws Exception {
		var dayAfter = routesOf("2026-12-25", this.simulator.routes(IN_30_DAYS));
		var day = routesOf("2026-12-25", this.simulator.routes(PRAGUE_TO_BRNO + "&departureDate=2026-12-25"));
		assertThat(dayAfter).isEqualTo(day).isNotEmpty();
	}

	@Test
	void repeatsItself_inEqualSimulators() throws Exception {
		try (var other = RunningSimulator.start()) {
			assertThat(other.get(IN_30_DAYS).body()).isEqualTo(this.simulator.get(IN_30_DAYS).body());
		}
	}

	@Test
	void saysWhichWindowItSearched() throws Exception {
		var response = this.simulator.get(IN_30_DAYS);
		assertThat(response.headers().firstValue("X-Used-DepartureFromDateTime"))
			.contains("2026-12-23T00:00:00.000+01:00");
		assertThat(response.headers().firstValue("X-Used-DepartureToDateTime"))
			.contains("2026-12-25T23:59:59.999+01:00");
	}

	@Test
	void isAboutFourKilobytes() throws Exception {
		assertThat(this.simulator.get(IN_30_DAYS).body().length()).isBetween(3000, 6500);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			application/1.2.0+json
			*/*
			text/html, */*
			""", delimiter = ';')
	void speaksVersion12(String accept) throws Exception {
		var response = this.simulator.get(IN_30_DAYS, "Accept", accept);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/1.2.0+json");
		var route = json(response).get("routes").get(0);
		assertThat(route.get("vehicleStandards").isArray()).isTrue();
		assertThat(route.get("actionPrice").isNull()).isTrue();
		assertThat(route.get("notices").isArray()).isTrue();
		assertThat(route.has("vehicleStandardKey")).isFalse();
	}

	@Test
	void speaksVersion10_whenAskedForPlainJson() throws Exception {
		var response = this.simulator.get(IN_30_DAYS, "Accept", "application/json");
		assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
		var route = json(response).get("routes").get(0);
		assertThat(route.get("vehicleStandardKey").isString()).isTrue();
		assertThat(route.get("actionPrice").asBoolean(true)).isFalse();
		assertThat(route.get("notices").asBoolean(true)).isFalse();
		assertThat(route.has("vehicleStandards")).isFalse();
	}

	@Test
	void sellsInCrowns_andOtherwiseInEuros() throws Exception {
		BigDecimal euros = price(IN_30_DAYS);
		assertThat(price(IN_30_DAYS, "X-Currency", "CZK")).isGreaterThan(euros.multiply(BigDecimal.valueOf(20)));
		assertThat(price(IN_30_DAYS, "X-Currency", "EUR")).isEqualTo(euros);
		assertThat(price(IN_30_DAYS, "X-Currency", "USD")).isEqualTo(euros);
		assertThat(this.simulator.get(IN_30_DAYS, "X-Currency", "CZK").body()).doesNotContain("CZK");
	}

	@Test
	void pricesAllPassengersTogether() throws Exception {
		assertThat(price(IN_30_DAYS + "&tariffs=REGULAR&tariffs=ISIC"))
			.isEqualByComparingTo(price(IN_30_DAYS).multiply(BigDecimal.TWO));
	}

	@Test
	void writesTravelTimeWithANoBreakSpace() throws Exception {
		assertThat(this.simulator.routes(IN_30_DAYS).get(0).get("travelTime").asString())
			.matches("[0-9]{2}:[0-9]{2}\u00a0h");
	}

	@Test
	void keepsSoldOutRoutes_atZero() throws Exception {
		int soldOut = 0;
		for (LocalDate day = TODAY; day.isBefore(TODAY.plusDays(180)); day = day.plusDays(3)) {
			for (JsonNode route : this.simulator.routes(PRAGUE_TO_BRNO + "&departureDate=" + day)) {
				if (!route.get("bookable").asBoolean()) {
					soldOut++;
					assertThat(List.of("freeSeatsCount", "priceFrom", "priceTo", "creditPriceFrom", "creditPriceTo",
							"pricesCount"))
						.allSatisfy((name) -> assertThat(route.get(name).decimalValue()).isZero());
				}
				else {
					assertThat(route.get("priceFrom").decimalValue()).isPositive();
				}
			}
		}
		assertThat(soldOut).isPositive();
	}

	@Test
	void answersForTheStationAlone() throws Exception {
		String florenc = IN_30_DAYS.replace("fromLocationId=10202003", "fromLocationId=10204003")
			.replace("fromLocationType=CITY", "fromLocationType=STATION");
		assertThat(this.simulator.routes(florenc)).isNotEmpty()
			.extracting((route) -> route.get("departureStationId").asLong())
			.containsOnly(10204003L);
	}

	@Test
	void searchesToday_whenNoDateIsGiven() throws Exception {
		assertThat(this.simulator.get(PRAGUE_TO_BRNO).body())
			.isEqualTo(this.simulator.get(PRAGUE_TO_BRNO + "&departureDate=" + TODAY).body());
	}

	@Test
	void dropsWhatHasDeparted_ofToday() throws Exception {
		List<String> atNoon = departures(this.simulator.routes(PRAGUE_TO_BRNO));
		List<String> atMidnight;
		try (var early = RunningSimulator.start(Duration.ZERO, "0%", at("2026-11-22T23:00:00Z"))) {
			atMidnight = departures(early.routes(PRAGUE_TO_BRNO));
		}
		assertThat(atMidnight).anyMatch((time) -> time.compareTo("2026-11-23T12") < 0);
		assertThat(atNoon)
			.isEqualTo(atMidnight.stream().filter((time) -> time.compareTo("2026-11-23T12") >= 0).toList());
	}

	@Test
	void sellsNothingOfThePast() throws Exception {
		assertThat(departures(this.simulator.routes(PRAGUE_TO_BRNO + "&departureDate=2026-11-21")))
			.allMatch((time) -> time.compareTo("2026-11-23T12") >= 0);
		var response = this.simulator.get(PRAGUE_TO_BRNO + "&departureDate=2020-01-01");
		assertThat(json(response).get("routes")).isEmpty();
		assertThat(json(response).get("routesMessage").isString()).isTrue();
	}

	@Test
	void refusesDaysBeyondTheHorizon() throws Exception {
		LocalDate last = SearchAnswers.lastDayOnSale(TODAY);
		assertThat(last).isAfter(TODAY.plusDays(100));
		assertThat(this.simulator.get(PRAGUE_TO_BRNO + "&departureDate=" + last).statusCode()).isEqualTo(200);
		var response = this.simulator.get(PRAGUE_TO_BRNO + "&departureDate=" + last.plusDays(1));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).isEqualTo(
				"{\"message\":\"It is not possible to search connections so far to future\",\"errorFields\":[]}");
	}

	@Test
	void beginsTodayInTheZoneOfTheOrigin() throws Exception {
		// 23:30 in London is 00:30 of the next day in Prague
		try (var late = RunningSimulator.start(Duration.ZERO, "0%", at("2026-11-23T23:30:00Z"))) {
			assertThat(firstDay(late, "10202049", "10202003")).isEqualTo("2026-11-23T23:30:00.000+00:00");
			assertThat(firstDay(late, "10202003", "10202049")).isEqualTo("2026-11-24T00:30:00.000+01:00");
		}
	}

	private static String firstDay(RunningSimulator simulator, String from, String to) throws Exception {
		HttpResponse<String> response = simulator
			.get(RunningSimulator.SEARCH + "&fromLocationId=" + from + "&toLocationId=" + to);
		return response.headers().firstValue("X-Used-DepartureFromDateTime").orElseThrow();
	}

	private BigDecimal price(String path, String... headers) throws Exception {
		return this.simulator.routes(path, headers).get(0).get("priceFrom").decimalValue();
	}

	private static List<String> departures(JsonNode routes) {
		return routes.valueStream().map((route) -> route.get("departureTime").asString()).toList();
	}

	private static List<JsonNode> routesOf(String date, JsonNode routes) {
		return routes.valueStream().filter((route) -> route.get("departureTime").asString().startsWith(date)).toList();
	}

	private static Clock at(String instant) {
		return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
	}

}
