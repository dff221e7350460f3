package dev.farespan.blocking;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.farespan.domain.Deadline;
import dev.farespan.domain.DayFailure;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.DayQuery;
import dev.farespan.domain.FailureReason;
import dev.farespan.domain.FareCalendar;
import dev.farespan.domain.FareQuery;
import dev.farespan.domain.SearchLimits;
import dev.farespan.metrics.FareMetrics;
import dev.farespan.telemetry.QueryWatch;

/**
 * Fans a query out into its days, a bounded number of them in flight, and hands over each
 * outcome as it arrives.
 */
public final class FareSearch {

	private static final Duration GRACE = Duration.ofMillis(30);

	private final FareClient client;

	private final FanOutExecutor executor;

	private final SearchLimits limits;

	private final FareMetrics metrics;

	public FareSearch(FareClient client, FanOutExecutor executor, SearchLimits limits, FareMetrics metrics) {
		this.client = client;
		this.executor = executor;
		this.limits = limits;
		this.metrics = metrics;
	}

	/**
	 * Asks for each day and returns when all are answered or the deadline has come. When
	 * a listener throws, what is in flight is aborted.
	 * @param onDay told of each day as it arrives, in the caller's thread
	 * @param onIdle told that nothing arrived for a while
	 * @param idle that while
	 */
	FareCalendar search(FareQuery query, Deadline deadline, QueryWatch watch, Consumer<DayOutcome> onDay,
			Runnable onIdle, Duration idle) throws InterruptedException {
		var completion = new ExecutorCompletionService<DayOutcome>(this.executor);
		Deque<DayQuery> waiting = new ArrayDeque<>(query.eachDay());
		Map<LocalDate, Future<DayOutcome>> inFlight = new HashMap<>();
		List<DayOutcome> arrived = new ArrayList<>(query.days());
		int width = this.executor.width(this.limits.width());
		try {
			while (arrived.size() < query.days()) {
				while (!waiting.isEmpty() && inFlight.size() < width && !deadline.hasPassed()) {
					DayQuery day = waiting.remove();
					inFlight.put(day.date(), completion.submit(task(day, deadline, watch)));
				}
				Future<DayOutcome> next = completion.poll(patience(deadline, idle).toNanos(), TimeUnit.NANOSECONDS);
				if (next != null) {
					DayOutcome outcome = next.resultNow();
					inFlight.remove(outcome.date());
					give(outcome, arrived, onDay);
				}
				else if (deadline.hasPassed()) {
					break;
				}
				else {
					onIdle.run();
				}
			}
		}
		finally {
			inFlight.values().forEach((day) -> day.cancel(true));
		}
		inFlight.keySet().forEach((date) -> give(late(query, date), arrived, onDay));
		waiting.forEach((day) -> give(late(query, day.date()), arrived, onDay));
		return new FareCalendar(query, arrived);
	}

	/**
	 * Each day ends by itself at the deadline, and knows best why; what has not by a
	 * moment later is given up.
	 */
	private static Duration patience(Deadline deadline, Duration idle) {
		Duration untilOver = deadline.remaining().plus(GRACE);
		return (idle.compareTo(untilOver) < 0) ? idle : untilOver;
	}

	private Callable<DayOutcome> task(DayQuery day, Deadline deadline, QueryWatch watch) {
		long submitted = System.nanoTime();
		return () -> {
			this.metrics.waitedInQueue(System.nanoTime() - submitted);
			return this.client.fetch(day, deadline, watch);
		};
	}

	private DayOutcome late(FareQuery query, LocalDate date) {
		DayFailure late = new DayFailure(date, FailureReason.DEADLINE);
		this.metrics.of(query.provider()).dayDone(late, this.limits.deadline().toNanos());
		return late;
	}

	private static void give(DayOutcome outcome, List<DayOutcome> arrived, Consumer<DayOutcome> onDay) {
		arrived.add(outcome);
		onDay.accept(outcome);
	}

}
