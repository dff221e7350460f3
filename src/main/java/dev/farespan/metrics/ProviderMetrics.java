package dev.farespan.metrics;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.FailureReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

/** The meters of one provider. */
public final class ProviderMetrics {

	private final MeterRegistry registry;

	private final String provider;

	private final Function<Source, DayTimers> newDayTimers;

	private final Map<Source, DayTimers> days = new ConcurrentHashMap<>();

	private final Counter maybeCut;

	private final Timer upstream;

	private final AttemptCounters attempts;

	private final Counter retries;

	private final Timer turnWait;

	private final AtomicInteger inFlight = new AtomicInteger();

	ProviderMetrics(MeterRegistry registry, String provider) {
		this.registry = registry;
		this.provider = provider;
		this.newDayTimers = (source) -> new DayTimers(registry, provider, source);
		this.days.put(Source.UPSTREAM, this.newDayTimers.apply(Source.UPSTREAM));
		this.maybeCut = Meters.DAY_MAYBE_CUT.counter("provider", provider).register(registry);
		this.upstream = BucketedTimers.upstream("provider", provider).register(registry);
		this.attempts = new AttemptCounters(registry, provider);
		this.retries = Meters.RETRIES.counter("provider", provider).register(registry);
		this.turnWait = Meters.TURN_WAIT.timer("provider", provider).register(registry);
		Meters.IN_FLIGHT.gauge(this.inFlight::get, "provider", provider).register(registry);
	}

	/**
	 * Shows which state the provider's circuit breaker is in.
	 * @param states all there are
	 * @param current asked at each scrape, of any thread
	 */
	public void watchBreaker(Collection<String> states, Supplier<String> current) {
		states.forEach((state) -> Meters.BREAKER_STATE
			.gauge(() -> current.get().equals(state) ? 1 : 0, "provider", this.provider, "state", state)
			.register(this.registry));
	}

	/**
	 * Shows how many requests wait for a place at the provider.
	 * @param waiting asked at each scrape, of any thread
	 */
	public void watchTurns(IntSupplier waiting) {
		Meters.TURN_WAITING.gauge(waiting::getAsInt, "provider", this.provider).register(this.registry);
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
	public void requestOver(long nanos) {
		this.inFlight.decrementAndGet();
		this.upstream.record(nanos, TimeUnit.NANOSECONDS);
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
