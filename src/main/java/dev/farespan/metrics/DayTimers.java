package dev.farespan.metrics;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import dev.farespan.domain.Availability;
import dev.farespan.domain.DayFailure;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.FailureReason;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** The timers of one provider's days from one source: one for each possible outcome. */
final class DayTimers {

	private final Map<Availability, Timer> answered = new EnumMap<>(Availability.class);

	private final Map<FailureReason, Timer> failed = new EnumMap<>(FailureReason.class);

	DayTimers(MeterRegistry registry, String provider, Source source) {
		for (Availability availability : Availability.values()) {
			this.answered.put(availability, register(registry, provider, availability.label(), "none", source));
		}
		for (FailureReason reason : FailureReason.values()) {
			this.failed.put(reason, register(registry, provider, "failed", reason.label(), source));
		}
	}

	private static Timer register(MeterRegistry registry, String provider, String outcome, String reason,
			Source source) {
		return Meters.DAY.timer("provider", provider, "outcome", outcome, "reason", reason, "source", source.label())
			.register(registry);
	}

	void record(DayOutcome day, long nanos) {
		Timer timer = switch (day) {
			case DayFares fares -> this.answered.get(fares.availability());
			case DayFailure failure -> this.failed.get(failure.reason());
		};
		Objects.requireNonNull(timer).record(nanos, TimeUnit.NANOSECONDS);
	}

}
