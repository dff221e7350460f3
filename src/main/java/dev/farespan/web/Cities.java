package dev.farespan.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.farespan.domain.City;
import dev.farespan.provider.FareProvider;
import dev.farespan.provider.Providers;
import org.jspecify.annotations.Nullable;

/** Reads the query string of {@code GET /cities} and finds what it asks for. */
public final class Cities {

	static final int MAX_QUERY_LENGTH = 100;

	static final int MIN_LIMIT = 1;

	static final int MAX_LIMIT = 50;

	static final int DEFAULT_LIMIT = 10;

	private final Providers providers;

	public Cities(Providers providers) {
		this.providers = providers;
	}

	/**
	 * The cities whose names begin so, the best match first.
	 * @param rawQuery the query string, still escaped
	 * @throws ProblemException the problem to answer with
	 */
	public List<CityView> find(@Nullable String rawQuery) {
		var parameters = new Parameters(QueryString.parse(rawQuery));
		String prefix = parameters.required("q", MAX_QUERY_LENGTH).orElse("");
		int limit = parameters.wholeNumber("limit", DEFAULT_LIMIT, MIN_LIMIT, MAX_LIMIT);
		parameters.check();
		Map<String, CityView> found = new LinkedHashMap<>();
		for (FareProvider provider : this.providers.all()) {
			for (City city : provider.cities().startingWith(prefix, limit)) {
				found.merge(city.country() + city.name(), CityView.of(city, provider), CityView::and);
			}
		}
		return found.values().stream().limit(limit).toList();
	}

	/**
	 * A city as callers see it.
	 *
	 * @param id as the first of its providers knows it
	 * @param country ISO 3166 alpha-2 code
	 * @param timeZone IANA name
	 * @param providers who goes there
	 */
	public record CityView(String id, String name, String country, String timeZone, List<String> providers) {

		public CityView {
			providers = List.copyOf(providers);
		}

		private static CityView of(City city, FareProvider provider) {
			return new CityView(city.id(), city.name(), city.country(), city.timeZone().getId(),
					List.of(provider.name()));
		}

		private CityView and(CityView same) {
			List<String> all = new ArrayList<>(this.providers);
			all.addAll(same.providers);
			return new CityView(this.id, this.name, this.country, this.timeZone, all);
		}

	}

}
