package dev.farespan.blocking;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.farespan.cache.Claim;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.DayQuery;
import dev.farespan.domain.Deadline;
import dev.farespan.domain.FareCalendar;
import dev.farespan.domain.FareQuery;
import dev.farespan.domain.Terms;
import dev.farespan.telemetry.QueryWatch;

/**
 * Fans a query out into its days, a bounded number of them in flight, and hands over each
 * outcome as it arrives.
 */
public final class FareSearch {

	private static final Duration MOMENT = Duration.ofSeconds(1);

	private final FareClient client;

	private final int width;

	public FareSearch(FareClient client, int width) {
		this.client = client;
		this.width = width;
	}

	/**
	 * Asks for each day and returns when all are answered or the deadline has come. When
	 * a listener throws, what nobody else waits for is aborted.
	 * @param onDay told of each day as it arrives, in the caller's thread
	 * @param onIdle told that nothing arrived for a while
	 * @param idle that while
	 */
	FareCalendar search(FareQuery query, Terms terms, QueryWatch watch, Consumer<DayOutcome> onDay, Runnable onIdle,
			Duration idle) throws InterruptedException {
		Deque<DayQuery> waiting = new ArrayDeque<>(query.eachDay());
		Map<LocalDate, Claim> claims = new HashMap<>();
		BlockingQueue<DayOutcome> arrivals = new LinkedBlockingQueue<>();
		List<DayOutcome> arrived = new ArrayList<>(query.days());
		try {
			while (arrived.size() < query.days()) {
				while (!waiting.isEmpty() && claims.size() < this.width) {
					DayQuery day = waiting.remove();
					claims.put(day.date(), this.client.fetch(day, terms, watch, arrivals::add));
				}
				boolean late = terms.deadline().hasPassed();
				if (late) {
					claims.values().forEach(Claim::giveUp);
				}
				DayOutcome next = arrivals.poll(patience(terms.deadline(), idle).toNanos(), TimeUnit.NANOSECONDS);
				if (next != null) {
					claims.remove(next.date());
					arrived.add(next);
					onDay.accept(next);
				}
				else if (late) {
					throw new IllegalStateException("days that were given up did not end");
				}
				else if (!terms.deadline().hasPassed()) {
					onIdle.run();
				}
			}
		}
		finally {
			claims.values().forEach(Claim::leave);
		}
		return new FareCalendar(query, arrived);
	}

	/** After the deadline each day is told at once: more than a moment is a defect. */
	private static Duration patience(Deadline deadline, Duration idle) {
		return deadline.hasPassed() ? MOMENT : deadline.bound(idle);
	}

}
