package dev.farespan.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What a query string must not say, and what is said of it. */
class FareRequestProblemTests {

	private static final String TRIP = "from=praha&to=brno";

	@Test
	void namesEverythingInvalidAtOnce() {
		JsonNode problem = problem("to=&days=0&date=soon&currency=euros&provider=a&provider=b");
		assertThat(problem.get("status").asInt()).isEqualTo(400);
		assertThat(problem.get("type").asString()).isEqualTo("/problems/invalid-request");
		assertThat(wrong(problem)).containsExactlyInAnyOrder("from", "to", "days", "date", "currency", "provider");
	}

	@Test
	void namesBothCities_whenNothingIsAsked() {
		assertThat(Edge.problem(() -> Edge.requests().read(null)).getStatusCode().value()).isEqualTo(400);
		assertThat(wrong(problem(""))).containsExactly("from", "to");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "367", "1000000000", "99999999999999999999", "1.0", "1e2", "ten", "0x10", "",
			"%20", "%EF%BC%91%EF%BC%90", "%D9%A1", "5%00", "5;6", "--5", "%2B5", "1_0" })
	void refusesDays(String days) {
		JsonNode problem = problem(TRIP + "&days=" + days);
		assertThat(wrong(problem)).containsExactly("days");
	}

	@Test
	void tellsTheBoundsOfDays() {
		assertThat(problem(TRIP + "&days=367").get("errors").get(0).get("message").asString()).contains("from 1 to 366",
				"'367'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-22", "2028-11-24", "0000-00-00", "9999-12-31", "2026-02-30", "2027-02-29",
			"2026-13-01", "2026-12-32", "23.11.2026", "20261123", "2026-11-23T00:00:00", "%2B2026-11-23", "-2026-11-23",
			"2026-1-2", "tomorrow", "", "%20", "%EF%BC%92026-11-30", "99999-01-01" })
	void refusesDates(String date) {
		assertThat(wrong(problem(TRIP + "&date=" + date))).containsExactly("date");
	}

	@Test
	void tellsTheBoundsOfDates() {
		assertThat(problem(TRIP + "&date=2026-11-22").get("errors").get(0).get("message").asString())
			.contains("2026-11-23", "2028-11-23", "2026-11-22");
	}

	@ParameterizedTest
	@ValueSource(strings = { "EU", "EURO", "E1R", "", "%20", "%E2%82%AC", "%EF%BC%A5%EF%BC%B5%EF%BC%B2", "eu%C5%99" })
	void refusesCurrencyCodes(String currency) {
		assertThat(wrong(problem(TRIP + "&currency=" + currency))).containsExactly("currency");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			from=&to=brno,               from
			from=%20&to=brno,            from
			from=praha&to=%09,           to
			from=praha,                  to
			to=brno,                     from
			From=praha&to=brno,          from
			from&to=brno,                from
			from=praha&from=x&to=brno,   from
			from=praha&to=brno&to=brno,  to
			from=praha&to=brno&days=1&days=1,         days
			from=praha&to=brno&date=&date=2026-12-01, date
			from=praha&to=brno&currency=EUR&currency=CZK, currency
			from=praha&to=brno&provider=,             provider
			from=%zz&to=brno,            from
			""")
	void refusesWhatIsMissingEmptyOrRepeated(String query, String parameter) {
		assertThat(wrong(problem(query))).containsExactly(parameter);
	}

	@ParameterizedTest
	@ValueSource(strings = { "from=praha&to=Prague", "from=PRAHA&to=10202003",
			"from=%D0%9F%D1%80%D0%B0%D0%B3%D0%B0&to=praha" })
	void refusesATripToTheSameCity(String query) {
		JsonNode problem = problem(query);
		assertThat(problem.get("status").asInt()).isEqualTo(400);
		assertThat(wrong(problem)).containsExactly("to");
	}

	@Test
	void suggests_whenThereIsNoSuchCity() {
		JsonNode problem = problem("from=Prahaa&to=brno");
		assertThat(problem.get("status").asInt()).isEqualTo(404);
		assertThat(problem.get("type").asString()).isEqualTo("/problems/unknown-city");
		assertThat(problem.get("parameter").asString()).isEqualTo("from");
		assertThat(problem.get("suggestions").values()).extracting(JsonNode::asString).containsExactly("Praha");
		assertThat(problem("from=praha&to=Bno").get("parameter").asString()).isEqualTo("to");
	}

	@ParameterizedTest
	@ValueSource(strings = { "days=0", "date=2026-11-21", "date=2028-11-25", "date=x", "currency=XX", "provider=",
			"days=1&days=2", "date=%zz" })
	void isNotFound_onlyWhenNothingIsInvalid(String wrong) {
		assertThat(problem("from=Atlantis&to=brno&" + wrong).get("status").asInt()).isEqualTo(400);
		assertThat(problem("from=praha&to=Atlantis&" + wrong).get("status").asInt()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "provider=greyhound", "currency=PLN" })
	void isNotFound_onlyWhenProviderAndCurrencyAreKnown(String unknown) {
		assertThat(problem("from=Atlantis&to=brno&" + unknown).get("status").asInt()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-22", "2026-11-23", "2026-11-24", "2028-11-23", "2028-11-24" })
	void isNotFound_whenTheDateMayBeRightSomewhere(String date) {
		assertThat(problem("from=Atlantis&to=brno&date=" + date).get("status").asInt()).isEqualTo(404);
	}

	@Test
	void tellsWhichProvidersThereAre() {
		JsonNode problem = problem(TRIP + "&provider=greyhound");
		assertThat(problem.get("status").asInt()).isEqualTo(400);
		assertThat(problem.get("type").asString()).isEqualTo("/problems/unknown-provider");
		assertThat(allowed(problem)).containsExactly("regiojet", "slowbus");
	}

	@Test
	void tellsWhichCurrenciesItSellsIn() {
		JsonNode problem = problem(TRIP + "&currency=pln");
		assertThat(problem.get("status").asInt()).isEqualTo(400);
		assertThat(problem.get("type").asString()).isEqualTo("/problems/unsupported-currency");
		assertThat(allowed(problem)).containsExactly("EUR", "CZK");
		assertThat(allowed(problem("provider=slowbus&from=malmo&to=prague&currency=EUR"))).containsExactly("SEK");
	}

	@ParameterizedTest
	@ValueSource(strings = { "from", "to", "days", "date", "currency", "provider" })
	void repeatsLittleOfGarbage(String parameter) {
		String garbage = "%00%07%1b%c2%85%e2%80%ae%f0%9f%9a%8c<script>".repeat(256);
		String others = parameter.equals("from") ? "to=brno" : parameter.equals("to") ? "from=praha" : TRIP;
		ProblemException problem = Edge.problem(() -> Edge.requests().read(others + "&" + parameter + "=" + garbage));
		assertThat(problem.getStatusCode().value()).isEqualTo(400);
		assertThat(Edge.written(problem)).hasSizeLessThan(600)
			.doesNotContain("\\u0000", "\\u0007", "\\u001b", "\\u001B", "\u0085", "\u202e");
	}

	@Test
	void countsTheCharactersOfAName() {
		assertThat(problem("from=" + "x".repeat(100) + "&to=brno").get("status").asInt()).isEqualTo(404);
		assertThat(problem("from=" + "x".repeat(101) + "&to=brno").get("errors").get(0).get("message").asString())
			.contains("101", "100");
	}

	@Test
	void tellsOfACityWhoseNameIsCutInsideACharacter() {
		String bus = "%f0%9f%9a%8c";
		assertThat(problem("from=" + "x".repeat(59) + bus + "xx&to=brno").get("status").asInt()).isEqualTo(404);
	}

	private static JsonNode problem(String query) {
		ProblemException problem = Edge.problem(() -> Edge.requests().read(query));
		assertThat(problem).as(query).isNotNull();
		return JsonMapper.shared().readTree(Edge.written(problem));
	}

	private static List<String> wrong(JsonNode problem) {
		return problem.get("errors").values().stream().map((error) -> error.get("parameter").asString()).toList();
	}

	private static List<String> allowed(JsonNode problem) {
		return problem.get("allowed").values().stream().map(JsonNode::asString).toList();
	}

}
