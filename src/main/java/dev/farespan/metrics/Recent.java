package dev.farespan.metrics;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** A value read anew when the last reading is no longer fresh. */
final class Recent<T> {

	private final long freshNanos;

	private final LongSupplier nanoClock;

	private final Supplier<T> source;

	private volatile @Nullable Reading<T> last;

	Recent(Duration fresh, LongSupplier nanoClock, Supplier<T> source) {
		this.freshNanos = fresh.toNanos();
		this.nanoClock = nanoClock;
		this.source = source;
	}

	T get() {
		Reading<T> reading = this.last;
		long now = this.nanoClock.getAsLong();
		if (reading == null || now - reading.atNanos() >= this.freshNanos) {
			reading = new Reading<>(now, this.source.get());
			this.last = reading;
		}
		return reading.value();
	}

	private record Reading<T>(long atNanos, T value) {
	}

}
