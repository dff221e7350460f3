package dev.farespan.metrics;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AllocationMetricsTests {

	private static final int MEGABYTE = 1 << 20;

	private static final int MEGABYTES = 64;

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private volatile byte[] last = {};

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void countsWhatAThreadHasAllocated_alsoWhenItHasEnded(boolean virtual) throws InterruptedException {
		new AllocationMetrics().bindTo(this.registry);
		double before = allocated();
		(virtual ? Thread.ofVirtual() : Thread.ofPlatform()).start(this::allocate).join();
		assertThat(allocated() - before).isGreaterThanOrEqualTo((double) MEGABYTES * MEGABYTE);
		assertThat(this.last).hasSize(MEGABYTE);
	}

	private void allocate() {
		for (int i = 0; i < MEGABYTES; i++) {
			this.last = new byte[MEGABYTE];
		}
	}

	private double allocated() {
		return this.registry.get("jvm.allocated").functionCounter().count();
	}

}
