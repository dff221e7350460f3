package dev.farespan.simulator;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import org.jspecify.annotations.Nullable;

/** Reads a search from a request, as strictly as the operator. */
final class SearchReader {

	private static final Set<String> LANGUAGES = Set.of("cs", "sk", "de", "en", "es", "fr", "hu", "ru", "uk", "zh",
			"at", "pl", "ua");

	private static final Set<String> TARIFFS = Set.of("REGULAR", "CHILD_UNDER_12", "CZECH_STUDENT_PASS_15",
			"CZECH_STUDENT_PASS_26", "ISIC", "ATTENDED_CHILD", "DISABLED", "DISABLED_3", "DISABLED_ATTENDANCE",
			"EURO26");

	private static final Set<String> OWN_ORIGINS = Set.of("https://regiojet.cz", "https://www.regiojet.cz",
			"https://regiojet.com", "https://regiojet.sk");

	private final Network network;

	private final Clock clock;

	SearchReader(Network network, Clock clock) {
		this.network = network;
		this.clock = clock;
	}

	/**
	 * A search that can be answered.
	 * @throws RefusedException when it is for another's page, in no known language, or
	 * its parameters are missing or bad
	 */
	Search read(String uri, HttpHeaders headers) {
		checkHeaders(headers);
		var parameters = Parameters.of(uri);
		Map<String, String> faults = new LinkedHashMap<>(0);
		Place from = place(parameters, "from", faults);
		Place to = place(parameters, "to", faults);
		LocalDate date = date(parameters, from, faults);
		List<String> tariffs = parameters.all("tariffs");
		if (!TARIFFS.containsAll(tariffs)) {
			faults.put("tariffs", "Unknown tariff");
		}
		if (from == null || to == null || date == null || !faults.isEmpty()) {
			throw new RefusedException(HttpResponseStatus.BAD_REQUEST, "Invalid parameters", faults);
		}
		return new Search(from, to, date, Math.max(1, tariffs.size()), SaleCurrency.of(headers.get("X-Currency")),
				Shape.of(headers.get(HttpHeaderNames.ACCEPT)));
	}

	/** What holds for every path of the operator. */
	static void checkHeaders(HttpHeaders headers) {
		String origin = headers.get(HttpHeaderNames.ORIGIN);
		if (origin != null && !OWN_ORIGINS.contains(origin)) {
			throw new RefusedException(HttpResponseStatus.FORBIDDEN, "Invalid CORS request", Map.of());
		}
		String language = headers.get("X-Lang");
		if (language != null && !LANGUAGES.contains(language)) {
			throw new RefusedException(HttpResponseStatus.BAD_REQUEST, "Invalid Language",
					Map.of("X-Lang", "Invalid Language"));
		}
	}

	private @Nullable Place place(Parameters parameters, String end, Map<String, String> faults) {
		String idName = end + "LocationId";
		String typeName = end + "LocationType";
		Optional<String> id = parameters.first(idName);
		Optional<String> type = parameters.first(typeName);
		if (id.isEmpty()) {
			faults.put(idName, "Required");
		}
		if (type.isEmpty()) {
			faults.put(typeName, "Required");
		}
		if (id.isEmpty() || type.isEmpty()) {
			return null;
		}
		LongFunction<Optional<Place>> places = switch (type.get()) {
			case "CITY" -> this.network::city;
			case "STATION" -> this.network::station;
			default -> {
				faults.put(typeName, "CITY or STATION");
				yield (any) -> Optional.empty();
			}
		};
		Optional<Place> place = number(id.get()).flatMap(places::apply);
		if (place.isEmpty() && !faults.containsKey(typeName)) {
			faults.put(idName, "Unknown location");
		}
		return place.orElse(null);
	}

	private @Nullable LocalDate date(Parameters parameters, @Nullable Place from, Map<String, String> faults) {
		Optional<String> written = parameters.first("departureDate");
		if (written.isEmpty()) {
			return (from != null) ? LocalDate.ofInstant(this.clock.instant(), from.town().zone()) : null;
		}
		try {
			return LocalDate.parse(written.get());
		}
		catch (DateTimeException ex) {
			faults.put("departureDate", "A date such as 2026-10-13");
			return null;
		}
	}

	private static Optional<Long> number(String written) {
		try {
			return Optional.of(Long.valueOf(written));
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

}
