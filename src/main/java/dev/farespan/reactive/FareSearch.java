package dev.farespan.reactive;

import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.FareQuery;
import dev.farespan.domain.Terms;
import dev.farespan.telemetry.QueryWatch;
import reactor.core.publisher.Flux;

/**
 * Fans a query out into its days, a bounded number of them in flight, and hands over each
 * outcome as it arrives.
 */
public final class FareSearch {

	private final FareClient client;

	private final int width;

	public FareSearch(FareClient client, int width) {
		this.client = client;
		this.width = width;
	}

	/**
	 * Each day once, in order of arrival; completes when all are answered or the deadline
	 * has come. When the subscriber cancels, what nobody else waits for is aborted.
	 */
	Flux<DayOutcome> search(FareQuery query, Terms terms, QueryWatch watch) {
		return Flux.fromIterable(query.eachDay()).flatMap((day) -> this.client.fetch(day, terms, watch), this.width, 1);
	}

}
