package dev.farespan.bench.sample;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Single meters of a running service, by their names in Prometheus' format. */
public final class OwnMeters implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final Pages pages = new Pages(TIMEOUT);

	private final URI service;

	/**
	 * Asks nothing yet.
	 * @param service the root, such as {@code http://127.0.0.1:18080}
	 */
	public OwnMeters(URI service) {
		this.service = service;
	}

	/**
	 * The sum of a meter's values now; {@code NaN} where it has none or the service does not
	 * answer within 10 s.
	 * @param name as a page spells it, such as {@code fares_hedges_requests_total}
	 * @param labels such as {@code result="sent"}
	 */
	public double sum(String name, String... labels) {
		try {
			return new Meters(this.pages.get(this.service.resolve("/actuator/prometheus?includedNames=" + metric(name))))
				.sum(name, labels);
		}
		catch (IOException ex) {
			return Double.NaN;
		}
	}

	// of a counter the format adds an ending, but a page is asked for without it
	private static String metric(String name) {
		return name.replaceFirst("_total$", "");
	}

	@Override
	public void close() {
		this.pages.close();
	}

}
