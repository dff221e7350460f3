package dev.farespan.provider.regiojet;

import java.net.URI;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;

import dev.farespan.domain.Availability;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayQuery;
import dev.farespan.domain.FailureReason;
import dev.farespan.provider.FareProvider;
import dev.farespan.provider.FareProviderContract;
import dev.farespan.provider.Responses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What it asks, and its refusals; how it reads fares is told beside this. */
class RegioJetProviderTests extends FareProviderContract {

	private static final String BEYOND = "It is not possible to search connections so far to future";

	@Override
	protected FareProvider provider(URI baseUrl, String userAgent) {
		return new RegioJetProvider(baseUrl, userAgent, null);
	}

	@Override
	protected DayQuery day(LocalDate date, Currency currency) {
		return Asking.day(date, currency);
	}

	@Override
	protected String answer(LocalDate date) {
		return RouteJson.answer(route(date));
	}

	@Override
	protected String answerWithUnknownFields(LocalDate date) {
		String answer = RouteJson.answer(route(date).with("new", "{\"routes\":[{\"priceFrom\":1}],\"bookable\":false}")
			.with("more", "[[1],{}]"));
		return answer.replaceFirst("\\{", "{\"total\":{\"routes\":[1,2]},\"tags\":[\"routes\",null],");
	}

	@Override
	protected Currency unsupportedCurrency() {
		return Currency.getInstance("PLN");
	}

	@Override
	protected String written(LocalDate date) {
		return "departureDate=" + date;
	}

	@Test
	void asksTheSimpleSearch() {
		assertThat(provider().ask(day(DATE)).uri())
			.hasToString("https://fares.example:8443/api/routes/search/simple?fromLocationId=10202003"
					+ "&fromLocationType=CITY&toLocationId=10202052&toLocationType=CITY&departureDate=2026-12-05"
					+ "&tariffs=REGULAR");
	}

	@Test
	void sendsItsHeaders() {
		assertThat(provider().ask(day(DATE, Currency.getInstance("CZK"))).headers()).isEqualTo(Map.of("accept",
				"application/1.2.0+json", "user-agent", USER_AGENT, "x-currency", "CZK", "x-lang", "en"));
	}

	@Test
	void sendsBasicCredentials_whenThereAreAny() {
		var affiliate = new RegioJetProvider(BASE, USER_AGENT, "farespan:heslo č. 1");
		// of the UTF-8 bytes
		assertThat(affiliate.ask(day(DATE)).headers()).containsEntry("authorization",
				"Basic ZmFyZXNwYW46aGVzbG8gxI0uIDE=");
		assertThat(provider().ask(day(DATE)).headers()).doesNotContainKey("authorization");
	}

	@Test
	void sellsInEurosByDefault() {
		assertThat(provider().name()).isEqualTo("regiojet");
		assertThat(provider().currencies()).extracting(Currency::getCurrencyCode).containsExactly("EUR", "CZK");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"message\":\"" + BEYOND + "\",\"errorFields\":[]}", "{\"message\":\"" + BEYOND + "\"}",
			"{\"errorFields\":null,\"message\":\"" + BEYOND + "\"}",
			"{\"errorFields\":[],\"message\":\"Too far: FUTURE\"}",
			"{\"message\":\"Not so far to Future\",\"code\":{\"message\":\"other\"},\"errorFields\":[]}" })
	void isNotOnSale_whenTheDayIsTooFarToTheFuture(String body) {
		assertThat(read(Responses.response(400, body, Map.of()))).isEqualTo(DayFares.notOnSale(DATE, false));
	}

	@Test
	void isNotOnSaleAtTheSimulators_whenTheSimulatorSaysSo() {
		var response = Responses.response(400, "{\"message\":\"" + BEYOND + "\"}",
				Map.of("Farespan-Simulated", "true"));
		DayFares day = read(response);
		assertThat(day.availability()).isEqualTo(Availability.NOT_ON_SALE);
		assertThat(day.simulated()).isTrue();
		assertThat(day.connections()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"{\"message\":\"" + BEYOND + "\",\"errorFields\":[{\"key\":\"departureDate\",\"value\":\"future\"}]}",
			"{\"errorFields\":[[1],[2]],\"message\":\"" + BEYOND + "\"}",
			"{\"message\":\"Invalid Language\",\"errorFields\":[{\"key\":\"X-Lang\",\"value\":\"future\"}]}",
			"{\"message\":\"Unknown station type\"}", "{\"message\":\"Unexpected error\",\"errorFields\":[]}",
			"{\"message\":null}", "{\"message\":[\"future\"]}", "{\"error\":\"future\"}", "\"future\"", "[\"future\"]",
			"future", "<html>future</html>", "{}", "null", "{\"message\":\"future", "{\"message\":\"future\"" })
	void isRefused_whenA400SaysAnythingElse(String body) {
		assertThat(failure(Responses.response(400, body, Map.of())).reason()).isEqualTo(FailureReason.REFUSED);
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 403, 404, 422 })
	void isRefused_whenAnotherStatusSpeaksOfTheFuture(int status) {
		var response = Responses.response(status, "{\"message\":\"" + BEYOND + "\"}", Map.of());
		assertThat(failure(response).reason()).isEqualTo(FailureReason.REFUSED);
	}

	private static RouteJson route(LocalDate date) {
		return RouteJson.departing(date + "T06:01:00.000+01:00");
	}

}
