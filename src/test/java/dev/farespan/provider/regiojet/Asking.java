package dev.farespan.provider.regiojet;

import java.net.URI;
import java.time.LocalDate;
import java.util.Currency;

import dev.farespan.domain.City;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayQuery;
import dev.farespan.domain.Fare;
import dev.farespan.provider.ProviderResponse;
import dev.farespan.provider.Responses;

import static java.util.Objects.requireNonNull;

/** Asks the adapter for days from Prague to Vienna. */
final class Asking {

	static final LocalDate DATE = LocalDate.of(2026, 12, 5);

	static final Currency EUR = Currency.getInstance("EUR");

	static final RegioJetProvider REGIOJET = new RegioJetProvider(URI.create("https://fares.example/restapi"),
			"farespan/1.2.3", null);

	private static final City PRAGUE = REGIOJET.cities().find("10202003").orElseThrow();

	private static final City VIENNA = REGIOJET.cities().find("10202052").orElseThrow();

	private Asking() {
	}

	static DayQuery day(LocalDate date, Currency currency) {
		return new DayQuery("regiojet", PRAGUE, VIENNA, date, currency);
	}

	static DayFares read(LocalDate date, ProviderResponse response) {
		return REGIOJET.read(day(date, EUR), response);
	}

	static DayFares read(RouteJson... routes) {
		return read(DATE, Responses.ok(RouteJson.answer(routes)));
	}

	/** The cheapest fare of a day that has one. */
	static Fare cheapest(RouteJson... routes) {
		return requireNonNull(read(routes).cheapest());
	}

}
