package dev.farespan.metrics;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import dev.farespan.domain.FailureReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/** The counters of one provider's attempts: one for success, one for each failure. */
final class AttemptCounters {

	private final Counter succeeded;

	private final Map<FailureReason, Counter> failed = new EnumMap<>(FailureReason.class);

	AttemptCounters(MeterRegistry registry, String provider) {
		this.succeeded = register(registry, provider, "success");
		for (FailureReason reason : FailureReason.values()) {
			this.failed.put(reason, register(registry, provider, reason.label()));
		}
	}

	private static Counter register(MeterRegistry registry, String provider, String result) {
		return Meters.UPSTREAM_ATTEMPTS.counter("provider", provider, "result", result).register(registry);
	}

	void increment(@Nullable FailureReason reason) {
		Counter counter = (reason != null) ? this.failed.get(reason) : this.succeeded;
		Objects.requireNonNull(counter).increment();
	}

}
