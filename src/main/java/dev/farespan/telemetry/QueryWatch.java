package dev.farespan.telemetry;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.farespan.domain.DayQuery;
import dev.farespan.domain.FareCalendar;
import dev.farespan.domain.FareQuery;
import dev.farespan.metrics.FareMetrics;
import dev.farespan.tracing.QueryTrace;

/** One query while it runs. Of its endings the first is told, once. */
public final class QueryWatch implements AutoCloseable {

	private final long start = System.nanoTime();

	private final AtomicBoolean over = new AtomicBoolean();

	private final FareQuery query;

	private final FareMetrics metrics;

	private final QueryTrace trace;

	private final QueryLog log;

	QueryWatch(FareQuery query, FareMetrics metrics, QueryTrace trace, QueryLog log) {
		this.query = query;
		this.metrics = metrics;
		this.trace = trace;
		this.log = log;
		metrics.queryBegun();
		trace.begun(query);
	}

	/** An upstream request for a day is about to be sent. */
	public AttemptWatch attempt(DayQuery day) {
		return new AttemptWatch(this.metrics.of(day.provider()), this.trace.attempt(day));
	}

	/**
	 * Every day has its outcome.
	 * @return how long it took
	 */
	public Duration done(FareCalendar calendar) {
		Duration took = Duration.ofNanos(System.nanoTime() - this.start);
		if (this.over.compareAndSet(false, true)) {
			this.trace.done(calendar);
			this.trace.inScope(() -> {
				this.metrics.queryDone(calendar, took);
				this.log.done(calendar, took, this.trace.id());
			});
		}
		return took;
	}

	/**
	 * Unless it is done, it ended without an answer: the caller has left, or something
	 * broke.
	 */
	@Override
	public void close() {
		if (this.over.compareAndSet(false, true)) {
			Duration took = Duration.ofNanos(System.nanoTime() - this.start);
			this.trace.inScope(() -> {
				this.metrics.queryAbandoned(took);
				this.log.abandoned(this.query, took, this.trace.id());
			});
		}
	}

}
