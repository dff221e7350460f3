package dev.farespan.metrics;

import java.util.Collection;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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

	private final Map<Source, DayTimers> days = new EnumMap<>(Source.class);

	private final Counter maybeCut;

	private final Timer upstream;

	private final AttemptCounters attempts;

	private final Counter retries;

	private final Counter hedgesSent;

	private final Counter hedgesWon;

	private final Timer turnWait;

	private final AtomicInteger inFlight = new AtomicInteger();

	ProviderMetrics(MeterRegistry registry, String provider) {
		this.registry = registry;
		this.provider = provider;
		for (Source source : Source.values()) {
			this.days.put(source, new DayTimers(registry, provider, source));
		}
		this.maybeCut = Meters.DAY_MAYBE_CUT.counter("provider", provider).register(registry);
		this.upstream = BucketedTimers.upstream("provider", provider).register(registry);
		this.attempts = new AttemptCounters(registry, provider);
		this.retries = Meters.RETRIES.counter("provider", provider).register(registry);
		this.hedgesSent = Meters.HEDGES.counter("provider", provider, "result", "sent").register(registry);
		this.hedgesWon = Meters.HEDGES.counter("provider", provider, "result", "won").register(registry);
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

	/**
	 * Shows how long the provider has asked not to be asked.
	 * @param left asked at each scrape, of any thread
	 */
	public void watchPause(Supplier<Duration> left) {
		Meters.PAUSE_LEFT.gauge(() -> left.get().toNanos() / 1e9, "provider", this.provider).register(this.registry);
	}

	/**
	 * A day has its outcome.
	 * @param followed whether another query had asked already
	 * @param nanos since it was asked for
	 */
	public void dayDone(DayOutcome outcome, boolean followed, long nanos) {
		Objects.requireNonNull(this.days.get(Source.of(outcome, followed))).record(outcome, nanos);
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

	/** A second request is sent, since the first is slow. */
	public void hedgeSent() {
		this.hedgesSent.increment();
	}

	/** A second request has answered before the first. */
	public void hedgeWon() {
		this.hedgesWon.increment();
	}

	/** From a request's wish to be sent until its turn came. */
	public void waitedForTurn(long nanos) {
		this.turnWait.record(nanos, TimeUnit.NANOSECONDS);
	}

}
