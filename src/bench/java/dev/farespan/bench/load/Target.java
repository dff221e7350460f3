package dev.farespan.bench.load;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;

/**
 * The service that is asked.
 *
 * @param service its root, such as {@code http://127.0.0.1:18080}
 * @param firstDay of every query
 * @param timeout for one query, from its sending to the last byte
 */
public record Target(URI service, LocalDate firstDay, Duration timeout) {

	/** One query of so many days. */
	public String path(int days) {
		return "/fares?from=Praha&to=Brno&days=" + days + "&date=" + this.firstDay;
	}

}
