package dev.farespan.metrics;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.FailureReason;
import dev.farespan.domain.FareCalendar;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Counts and times queries, days and upstream requests. Its meters exist from the start,
 * at 0; recording a day or a request neither allocates nor asks the registry.
 */
public final class FareMetrics {

	private final MeterRegistry registry;

	private final QueryTimers queries;

	private final Map<String, ForProvider> providers;

	private volatile @Nullable Timer queueWait;

	public FareMetrics(MeterRegistry registry, Collection<String> providers) {
		this.registry = registry;
		this.queries = new QueryTimers(registry);
		this.providers = providers.stream()
			.distinct()
			.collect(Collectors.toUnmodifiableMap(Function.identity(), (name) -> new ForProvider(registry, name)));
	}

	/** The meters of one provider, which is one of those given at the start. */
	public ForProvider of(String provider) {
		ForProvider found = this.providers.get(provider);
		if (found == null) {
			throw new IllegalArgumentException("no meters for the provider " + provider);
		}
		return found;
	}

	public void queryDone(FareCalendar calendar, Duration took) {
		this.queries.record(QueryOutcome.of(calendar), took);
	}

	/** The caller left before the answer was whole. */
	public void queryAbandoned(Duration took) {
		this.queries.record(QueryOutcome.ABANDONED, took);
	}

	/**
	 * For the start of a twin whose days queue for a thread: the other one never shows
	 * that meter.
	 */
	public void registerQueue() {
		queueWait();
	}

	/** From a day's submission until a thread took it up. */
	public void waitedInQueue(long nanos) {
		queueWait().record(nanos, TimeUnit.NANOSECONDS);
	}

	private Timer queueWait() {
		Timer timer = this.queueWait;
		if (timer == null) {
			timer = Meters.QUEUE_WAIT.timer().register(this.registry);
			this.queueWait = timer;
		}
		return timer;
	}

	/** The meters of one provider. */
	public static final class ForProvider {

		private final Function<Source, DayTimers> newDayTimers;

		private final Map<Source, DayTimers> days = new ConcurrentHashMap<>();

		private final Counter maybeCut;

		private final AttemptCounters attempts;

		private final Counter retries;

		private final Timer turnWait;

		private final AtomicInteger inFlight = new AtomicInteger();

		private ForProvider(MeterRegistry registry, String provider) {
			this.newDayTimers = (source) -> new DayTimers(registry, provider, source);
			this.days.put(Source.UPSTREAM, this.newDayTimers.apply(Source.UPSTREAM));
			this.maybeCut = Meters.DAY_MAYBE_CUT.counter("provider", provider).register(registry);
			this.attempts = new AttemptCounters(registry, provider);
			this.retries = Meters.RETRIES.counter("provider", provider).register(registry);
			this.turnWait = Meters.TURN_WAIT.timer("provider", provider).register(registry);
			Meters.IN_FLIGHT.gauge(this.inFlight::get, "provider", provider).register(registry);
		}

		public void dayDone(DayOutcome outcome, long nanos) {
			dayDone(outcome, Source.UPSTREAM, nanos);
		}

		public void dayDone(DayOutcome outcome, Source source, long nanos) {
			DayTimers timers = this.days.get(source);
			if (timers == null) {
				timers = this.days.computeIfAbsent(source, this.newDayTimers);
			}
			timers.record(outcome, nanos);
			if (outcome instanceof DayFares fares && fares.maybeCut()) {
				this.maybeCut.increment();
			}
		}

		public void requestSent() {
			this.inFlight.incrementAndGet();
		}

		/** Once for each request sent, however it ended. */
		public void requestOver() {
			this.inFlight.decrementAndGet();
		}

		/** The end of one try; without a reason it succeeded. */
		public void attemptDone(@Nullable FailureReason reason) {
			this.attempts.increment(reason);
		}

		public void retried() {
			this.retries.increment();
		}

		/** From a request's wish to be sent until its turn came. */
		public void waitedForTurn(long nanos) {
			this.turnWait.record(nanos, TimeUnit.NANOSECONDS);
		}

	}

}
