package dev.farespan.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

import dev.farespan.domain.City;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayQuery;
import dev.farespan.domain.Samples;
import dev.farespan.provider.CityIndex;
import dev.farespan.provider.FareProvider;
import dev.farespan.provider.ProviderRequest;
import dev.farespan.provider.ProviderResponse;
import dev.farespan.provider.Providers;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A small edge: two providers, few cities, and a clock that stands still. */
final class Edge {

	/** Noon of November 23 in Prague; where days begin last it is still the 22nd. */
	static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");

	static final City KYIV = new City("271526030", "Kyiv", "UA", ZoneId.of("Europe/Kyiv"));

	static final City LONDON = new City("5", "London", "GB", ZoneId.of("Europe/London"));

	static final Providers PROVIDERS = new Providers(List.of(
			provider("regiojet", List.of("EUR", "CZK"), entry(Samples.PRAGUE, "Praha", "Прага"),
					entry(Samples.BRNO, "Brünn"), entry(KYIV, "Kiew"), entry(LONDON)),
			provider("slowbus", List.of("SEK"), entry(new City("se-1", "Malmö", "SE", ZoneId.of("Europe/Stockholm"))),
					entry(new City("cz-1", "Prague", "CZ", ZoneId.of("Europe/Prague"))))));

	private Edge() {
	}

	static FareRequests requests() {
		return requestsAt(NOW);
	}

	static FareRequests requestsAt(Instant now) {
		return new FareRequests(PROVIDERS, Clock.fixed(now, ZoneOffset.UTC));
	}

	/** The problem that reading so ends with; null when it does not. */
	static ProblemException problem(ThrowingCallable reading) {
		return catchThrowableOfType(ProblemException.class, reading);
	}

	/** What callers see of it. */
	static String written(ProblemException problem) {
		return new String(ProblemJson.write(problem.getBody()), StandardCharsets.UTF_8);
	}

	static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private static CityIndex.Entry entry(City city, String... aliases) {
		return new CityIndex.Entry(city, List.of(aliases), 1);
	}

	private static FareProvider provider(String name, List<String> currencies, CityIndex.Entry... cities) {
		return new Named(name, currencies.stream().map(Currency::getInstance).toList(),
				new CityIndex(Arrays.asList(cities)));
	}

	private record Named(String name, List<Currency> currencies, CityIndex cities) implements FareProvider {

		@Override
		public ProviderRequest ask(DayQuery day) {
			throw new UnsupportedOperationException();
		}

		@Override
		public DayFares read(DayQuery day, ProviderResponse response) {
			throw new UnsupportedOperationException();
		}

	}

}
