package dev.farespan.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.farespan.domain.City;
import dev.farespan.domain.FareQuery;
import dev.farespan.provider.FareProvider;
import dev.farespan.provider.Providers;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query string of {@code GET /fares} into a {@link FareQuery}, or says all that
 * is wrong with it.
 */
public final class FareRequests {

	static final int DEFAULT_DAYS = 100;

	static final int MAX_NAME_LENGTH = 100;

	static final int YEARS_AHEAD = 2;

	private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private static final Pattern CURRENCY_CODE = Pattern.compile("[A-Za-z]{3}");

	/** Where a day ends last: what is past here is past everywhere. */
	private static final ZoneId LAST_ZONE = ZoneOffset.ofHours(-12);

	/** Where a day begins first: what is too far ahead here is so everywhere. */
	private static final ZoneId FIRST_ZONE = ZoneOffset.ofHours(14);

	private final Providers providers;

	private final Clock clock;

	public FareRequests(Providers providers, Clock clock) {
		this.providers = providers;
		this.clock = clock;
	}

	/**
	 * Reads a raw, still escaped query string.
	 * @throws ProblemException the problem to answer with: everything invalid at once,
	 * before a provider, a currency or a city that does not exist
	 */
	public FareQuery read(@Nullable String rawQuery) {
		var parameters = new Parameters(QueryString.parse(rawQuery));
		Optional<String> from = parameters.required("from", MAX_NAME_LENGTH);
		Optional<String> to = parameters.required("to", MAX_NAME_LENGTH);
		int days = parameters.wholeNumber("days", DEFAULT_DAYS, FareQuery.MIN_DAYS, FareQuery.MAX_DAYS);
		Optional<String> providerName = parameters.optional("provider").map((name) -> name.toLowerCase(Locale.ROOT));
		Optional<FareProvider> provider = providerName.isEmpty() ? Optional.of(this.providers.byDefault())
				: this.providers.find(providerName.get());
		Optional<String> currency = parameters.optional("currency").flatMap((code) -> currencyCode(parameters, code));
		Optional<City> origin = city(provider, from);
		Optional<City> destination = city(provider, to);
		if (origin.isPresent() && origin.equals(destination)) {
			parameters.wrong("to", "is the same city as from; name another one");
		}
		LocalDate today = today(origin, LAST_ZONE);
		LocalDate last = today(origin, FIRST_ZONE).plusYears(YEARS_AHEAD);
		LocalDate firstDay = parameters.optional("date")
			.flatMap((date) -> date(parameters, date, today, last))
			.orElse(today);
		parameters.check();

		FareProvider asked = provider
			.orElseThrow(() -> Problems.unknownProvider(providerName.orElse(""), this.providers));
		Currency sold = currency.map((code) -> soldIn(asked, code)).orElse(asked.currencies().getFirst());
		return new FareQuery(asked.name(), origin.orElseThrow(() -> Problems.unknownCity("from", from, asked)),
				destination.orElseThrow(() -> Problems.unknownCity("to", to, asked)), firstDay, days, sold);
	}

	private LocalDate today(Optional<City> origin, ZoneId whenUnknown) {
		return LocalDate.now(this.clock.withZone(origin.map(City::timeZone).orElse(whenUnknown)));
	}

	private static Optional<City> city(Optional<FareProvider> provider, Optional<String> name) {
		return provider.flatMap((known) -> name.flatMap(known.cities()::find));
	}

	private static Optional<String> currencyCode(Parameters parameters, String code) {
		return CURRENCY_CODE.matcher(code).matches() ? Optional.of(code.toUpperCase(Locale.ROOT)) : parameters.wrong(
				"currency", "must be the three letters of an ISO 4217 code such as EUR, not '" + Shown.of(code) + "'");
	}

	private static Currency soldIn(FareProvider provider, String code) {
		return provider.currencies()
			.stream()
			.filter((currency) -> currency.getCurrencyCode().equals(code))
			.findFirst()
			.orElseThrow(() -> Problems.unsupportedCurrency(code, provider));
	}

	private static Optional<LocalDate> date(Parameters parameters, String written, LocalDate today, LocalDate last) {
		try {
			if (ISO_DATE.matcher(written).matches()) {
				LocalDate date = LocalDate.parse(written);
				return (!date.isBefore(today) && !date.isAfter(last)) ? Optional.of(date)
						: parameters.wrong("date", "must be from " + today + " to " + last + ", not " + written);
			}
		}
		catch (DateTimeException ex) {
			// a date such as February 30: said below
		}
		return parameters.wrong("date", "must be a date such as " + today + ", not '" + Shown.of(written) + "'");
	}

}
