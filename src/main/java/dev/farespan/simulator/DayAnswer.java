package dev.farespan.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One day's part of a search answer, ready to be sent. */
final class DayAnswer {

	private static final int OVERHEAD_BYTES = 250;

	private final byte[] routes;

	private final byte[] begin;

	private final byte[] end;

	/**
	 * A part of an answer.
	 * @param routes a JSON array
	 * @param begin from when departures were looked for
	 * @param end until when
	 */
	DayAnswer(byte[] routes, String begin, String end) {
		// without the brackets: an answer joins three of them
		this.routes = Arrays.copyOfRange(routes, 1, routes.length - 1);
		this.begin = begin.getBytes(StandardCharsets.US_ASCII);
		this.end = end.getBytes(StandardCharsets.US_ASCII);
	}

	byte[] routes() {
		return this.routes;
	}

	byte[] begin() {
		return this.begin;
	}

	byte[] end() {
		return this.end;
	}

	boolean hasRoutes() {
		return this.routes.length > 0;
	}

	/** About how much memory it takes in a cache. */
	int bytes() {
		return this.routes.length + this.begin.length + this.end.length + OVERHEAD_BYTES;
	}

}
