package dev.farespan.metrics;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

import dev.farespan.domain.FareCalendar;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Counts and times queries, days and upstream requests. Its meters exist from the start,
 * at 0; recording a day or a request neither allocates nor asks the registry.
 */
public final class FareMetrics {

	private final MeterRegistry registry;

	private final QueryMeters queries;

	private final Map<String, ProviderMetrics> providers;

	private volatile @Nullable Timer queueWait;

	private volatile @Nullable ShedMeters door;

	public FareMetrics(MeterRegistry registry, Collection<String> providers) {
		this.registry = registry;
		this.queries = new QueryMeters(registry);
		this.providers = providers.stream()
			.distinct()
			.collect(Collectors.toUnmodifiableMap(Function.identity(), (name) -> new ProviderMetrics(registry, name)));
	}

	/** The meters of one provider, which is one of those given at the start. */
	public ProviderMetrics of(String provider) {
		ProviderMetrics found = this.providers.get(provider);
		if (found == null) {
			throw new IllegalArgumentException("no meters for the provider " + provider);
		}
		return found;
	}

	/** To be followed by one of the two that end it. */
	public void queryBegun() {
		this.queries.begun();
	}

	public void queryDone(FareCalendar calendar, Duration took) {
		this.queries.done(calendar, took);
	}

	/** It ended without an answer: the caller left, or something broke. */
	public void queryAbandoned(Duration took) {
		this.queries.over(QueryOutcome.ABANDONED, took);
	}

	/**
	 * Shows what is refused, and why, and how many places there are.
	 * @param reasons all there are
	 * @param limit asked at each scrape, of any thread
	 * @param inUse the same
	 */
	public void watchDoor(Collection<String> reasons, IntSupplier limit, IntSupplier inUse) {
		this.door = new ShedMeters(this.registry, reasons, limit, inUse);
	}

	/** A query was refused at the door, which is watched. */
	public void shed(String reason) {
		Objects.requireNonNull(this.door).refused(reason);
	}

	/** By how much our own work ran late, now. */
	public void lagged(Duration late) {
		Objects.requireNonNull(this.door).lagged(late);
	}

	/**
	 * For the start of a twin whose days queue for a thread: the other one never shows
	 * that meter.
	 */
	public void registerQueue() {
		queueWait();
	}

	/**
	 * Shows how many days are remembered.
	 * @param size asked at each scrape, of any thread
	 */
	public void watchCache(LongSupplier size) {
		Meters.CACHE_SIZE.gauge(size::getAsLong).register(this.registry);
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

}
