package dev.farespan.metrics;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * The resident memory of this process, as the kernel counts it; absent where there is no
 * {@code /proc}.
 */
public final class ProcessMemoryMetrics implements MeterBinder {

	private static final Map<String, Meters> METERS = Map.of("VmRSS", Meters.PROCESS_RSS, "RssAnon",
			Meters.PROCESS_ANON, "RssFile", Meters.PROCESS_FILE, "RssShmem", Meters.PROCESS_SHARED, "VmHWM",
			Meters.PROCESS_PEAK);

	private final Path status;

	private final LongSupplier nanoClock;

	public ProcessMemoryMetrics() {
		this(Path.of("/proc/self/status"), System::nanoTime);
	}

	ProcessMemoryMetrics(Path status, LongSupplier nanoClock) {
		this.status = status;
		this.nanoClock = nanoClock;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		// the gauges of one scrape share one reading: only so do the parts add up
		var reading = new Recent<>(Duration.ofMillis(250), this.nanoClock, () -> ProcessStatus.read(this.status));
		METERS.forEach((field, meter) -> {
			if (reading.get().has(field)) {
				meter.gauge(() -> reading.get().bytes(field)).register(registry);
			}
		});
	}

}
