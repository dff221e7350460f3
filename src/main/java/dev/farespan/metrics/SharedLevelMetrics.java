package dev.farespan.metrics;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** The meters of the second level, which are there without one too. */
public final class SharedLevelMetrics {

	private final MeterRegistry registry;

	private final Map<Look, Counter> looks = new EnumMap<>(Look.class);

	private final Counter kept;

	private final Counter lost;

	public SharedLevelMetrics(MeterRegistry registry) {
		this.registry = registry;
		for (Look look : Look.values()) {
			this.looks.put(look,
					Meters.SHARED_LOOKS.counter("result", look.name().toLowerCase(Locale.ROOT)).register(registry));
		}
		this.kept = Meters.SHARED_PUTS.counter("result", "kept").register(registry);
		this.lost = Meters.SHARED_PUTS.counter("result", "lost").register(registry);
	}

	/**
	 * Shows which state the level is in.
	 * @param states all there are
	 * @param current asked at each scrape, of any thread
	 */
	public void watchState(Collection<String> states, Supplier<String> current) {
		states.forEach((state) -> Meters.SHARED_STATE.gauge(() -> current.get().equals(state) ? 1 : 0, "state", state)
			.register(this.registry));
	}

	public void looked(Look look) {
		Objects.requireNonNull(this.looks.get(look)).increment();
	}

	/** A day was handed over; whether it can be found there now. */
	public void put(boolean isKept) {
		(isKept ? this.kept : this.lost).increment();
	}

	/** What became of a look for a day. */
	public enum Look {

		/** Some replica has been answered. */
		FOUND,
		/** Nobody had, and nobody is asking. */
		LEAD,
		/** Another replica is asking. */
		ELSEWHERE,
		/** Not told in time. */
		UNAVAILABLE

	}

}
