package dev.farespan.simulator;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;

import dev.farespan.domain.Availability;
import dev.farespan.domain.City;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.DayQuery;
import dev.farespan.domain.FareCalendar;
import dev.farespan.domain.FareQuery;
import dev.farespan.provider.ProviderResponse;
import dev.farespan.provider.regiojet.RegioJetProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The simulator read through the adapter that reads the real operator. */
class RegioJetReadingTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@ParameterizedTest
	@ValueSource(strings = { "EUR", "CZK" })
	void answersAHundredDays(String currency) throws Exception {
		try (var simulator = RunningSimulator.start()) {
			FareCalendar calendar = ask(simulator, "10202003", "10202002", 100, Currency.getInstance(currency));
			assertThat(calendar.isComplete()).isTrue();
			assertThat(calendar.isSimulated()).isTrue();
			assertThat(calendar.counts()).containsKey(Availability.PRICED).doesNotContainKey(Availability.NOT_ON_SALE);
			assertThat(calendar.counts().get(Availability.PRICED)).isGreaterThan(90);
			assertThat(calendar.days()).allSatisfy((day) -> assertThat(((DayFares) day).maybeCut()).isFalse());
			assertThat(simulator.stat("received")).isEqualTo(100);
		}
	}

	@Test
	void isNotOnSaleBeyondTheHorizon() throws Exception {
		try (var simulator = RunningSimulator.start()) {
			FareCalendar calendar = ask(simulator, "10202003", "10202002", 366, Currency.getInstance("EUR"));
			assertThat(calendar.counts().get(Availability.NOT_ON_SALE)).isEqualTo(366 - 1 - SearchAnswers.HORIZON_DAYS);
		}
	}

	@Test
	void hasEveryAvailability_somewhere() throws Exception {
		try (var simulator = RunningSimulator.start()) {
			Map<Availability, Integer> seen = new EnumMap<>(Availability.class);
			for (String to : new String[] { "10202002", "3741270003", "2147875000", "10202052" }) {
				ask(simulator, "10202003", to, 200, Currency.getInstance("EUR")).counts()
					.forEach((availability, count) -> seen.merge(availability, count, Integer::sum));
			}
			assertThat(seen).containsOnlyKeys(Availability.values());
		}
	}

	private static FareCalendar ask(RunningSimulator simulator, String from, String to, int days, Currency currency)
			throws Exception {
		var provider = new RegioJetProvider(simulator.uri("/restapi"), "farespan", null);
		City origin = provider.cities().find(from).orElseThrow();
		City destination = provider.cities().find(to).orElseThrow();
		var query = new FareQuery(provider.name(), origin, destination, TODAY, days, currency);
		var outcomes = new ArrayList<DayOutcome>();
		for (DayQuery day : query.eachDay()) {
			var asked = provider.ask(day);
			var request = HttpRequest.newBuilder(asked.uri());
			asked.headers().forEach(request::header);
			var response = simulator.client().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			outcomes.add(provider.read(day, new ProviderResponse(response.statusCode(),
					(name) -> response.headers().firstValue(name).orElse(null), response.body())));
		}
		return new FareCalendar(query, outcomes);
	}

}
