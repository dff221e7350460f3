package dev.farespan.domain;

import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A connection that can be booked, and its price.
 *
 * @param price exact, in the currency that was asked for
 * @param departure with the local offset the provider gave
 * @param transfers 0 for a direct connection
 * @param vehicles distinct kinds, such as {@code BUS} or {@code TRAIN}
 * @param link where a traveller books that day's trip
 */
public record Fare(BigDecimal price, OffsetDateTime departure, OffsetDateTime arrival, int transfers,
		List<String> vehicles, int freeSeats, URI link) {

	public Fare {
		vehicles = List.copyOf(vehicles);
		if (price.signum() <= 0) {
			throw new IllegalArgumentException("a fare costs something, not " + price);
		}
	}

}
