package dev.farespan.reactive;

import dev.farespan.domain.Deadline;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.FareQuery;
import dev.farespan.domain.SearchLimits;
import dev.farespan.telemetry.QueryWatch;
import reactor.core.publisher.Flux;

/**
 * Fans a query out into its days, a bounded number of them in flight, and hands over each
 * outcome as it arrives.
 */
public final class FareSearch {

	private final FareClient client;

	private final SearchLimits limits;

	public FareSearch(FareClient client, SearchLimits limits) {
		this.client = client;
		this.limits = limits;
	}

	/**
	 * Each day once, in order of arrival; completes when all are answered. Each ends by
	 * the deadline by itself. When the subscriber cancels, what is in flight is aborted.
	 */
	Flux<DayOutcome> search(FareQuery query, Deadline deadline, QueryWatch watch) {
		return Flux.fromIterable(query.eachDay())
			.flatMap((day) -> this.client.fetch(day, deadline, watch), this.limits.width(), 1);
	}

}
