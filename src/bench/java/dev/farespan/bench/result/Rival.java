package dev.farespan.bench.result;

import java.util.List;

/**
 * One of those compared.
 *
 * @param name such as {@code pool-20}; unique
 * @param kind what it is
 * @param strategy what waits: {@code one thread}, {@code virtual threads}, …
 * @param client the HTTP client library
 * @param arguments what its process is started with, without ports and addresses
 * @param width how many of its calls may be in flight at once for one query
 * @param perProcess whether that width is shared by all queries of the process
 */
public record Rival(String name, Kind kind, String strategy, String client, List<String> arguments, int width,
		boolean perProcess) {

	/** What a rival is in the comparison. */
	public enum Kind {

		/** One of the service's five strategies. */
		SERVICE,
		/** A service strategy over the other twin's HTTP client. */
		CONTROL,
		/** The second half of the A/A pair: the same as another, under another name. */
		TWIN_OF_ITSELF,
		/** A Python program of the article's kind. */
		SCRIPT

	}

}
