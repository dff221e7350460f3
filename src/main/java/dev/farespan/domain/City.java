package dev.farespan.domain;

import java.time.ZoneId;

/**
 * A city as one provider knows it.
 *
 * @param id the provider's own id, kept as text
 * @param country ISO 3166 alpha-2 code
 * @param timeZone decides which day "today" is
 */
public record City(String id, String name, String country, ZoneId timeZone) {

	public City {
		if (id.isBlank() || name.isBlank()) {
			throw new IllegalArgumentException("a city has an id and a name");
		}
	}

}
