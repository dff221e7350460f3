package dev.farespan.provider.regiojet;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayQuery;
import dev.farespan.provider.CityIndex;
import dev.farespan.provider.FareProvider;
import dev.farespan.provider.ProviderException;
import dev.farespan.provider.ProviderRequest;
import dev.farespan.provider.ProviderResponse;
import org.jspecify.annotations.Nullable;

/**
 * Asks RegioJet's {@code /routes/search/simple}, a day at a time. Not established, and so
 * read tolerantly: how far ahead it sells, whether a very dense day can be cut (then
 * {@link DayFares#maybeCut()}), and what a 429 looks like.
 */
public final class RegioJetProvider implements FareProvider {

	/** The schema its own site asks for. */
	private static final String ACCEPT = "application/1.2.0+json";

	private static final List<Currency> CURRENCIES = List.of(Currency.getInstance("EUR"), Currency.getInstance("CZK"));

	private final String searchUrl;

	private final Map<Currency, Map<String, String>> headers = new HashMap<>();

	private final CityIndex cities;

	private final SearchAnswerReader reader = new SearchAnswerReader();

	/**
	 * An adapter for one address of the API.
	 * @param baseUrl up to and without {@code /routes}
	 * @param userAgent names this product to the operator
	 * @param credentials {@code user:password} of an affiliate contract, or null for the
	 * public API
	 */
	public RegioJetProvider(URI baseUrl, String userAgent, @Nullable String credentials) {
		this.searchUrl = baseUrl.toString().replaceFirst("/+$", "") + "/routes/search/simple";
		this.cities = RegioJetCities.load();
		for (Currency currency : CURRENCIES) {
			Map<String, String> asked = new HashMap<>();
			asked.put("accept", ACCEPT);
			asked.put("user-agent", userAgent);
			asked.put("x-currency", currency.getCurrencyCode());
			// its messages are localised, and one of them is read
			asked.put("x-lang", "en");
			if (credentials != null) {
				asked.put("authorization",
						"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
			}
			this.headers.put(currency, Map.copyOf(asked));
		}
	}

	@Override
	public String name() {
		return "regiojet";
	}

	@Override
	public List<Currency> currencies() {
		return CURRENCIES;
	}

	@Override
	public CityIndex cities() {
		return this.cities;
	}

	@Override
	public ProviderRequest ask(DayQuery day) {
		Map<String, String> asked = this.headers.get(day.currency());
		if (asked == null) {
			// upstream would silently answer in EUR
			throw new IllegalArgumentException("RegioJet does not sell in " + day.currency());
		}
		return new ProviderRequest(URI
			.create(this.searchUrl + "?fromLocationId=" + day.from().id() + "&fromLocationType=CITY&toLocationId="
					+ day.to().id() + "&toLocationType=CITY&departureDate=" + day.date() + "&tariffs=REGULAR"),
				asked);
	}

	@Override
	public DayFares read(DayQuery day, ProviderResponse response) {
		int status = response.status();
		if (status == 200) {
			return this.reader.read(day, response, () -> bookingLink(day));
		}
		if (status == 400 && ErrorAnswer.read(response.body()).isBeyondHorizon()) {
			return DayFares.notOnSale(day.date(), response.isSimulated());
		}
		throw ProviderException.of(response);
	}

	private static URI bookingLink(DayQuery day) {
		return URI.create("https://regiojet.cz/?departureDate=" + day.date() + "&fromLocationId=" + day.from().id()
				+ "&toLocationId=" + day.to().id() + "&fromLocationType=CITY&toLocationType=CITY&tariffs=REGULAR");
	}

}
