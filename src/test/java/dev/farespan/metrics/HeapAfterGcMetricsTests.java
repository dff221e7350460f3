package dev.farespan.metrics;

import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeapAfterGcMetricsTests {

	private static final int MEGABYTE = 1 << 20;

	private static final int KEPT = 128;

	/** What tests before have left may go meanwhile. */
	private static final double LEAST = (KEPT - 40.0) * MEGABYTE;

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	@Test
	void tellsWhatSurvives_andNotWhatWaitsToBeCollected() {
		new HeapAfterGcMetrics().bindTo(this.registry);
		double before = afterCollection();
		List<byte[]> kept = new ArrayList<>();
		for (int i = 0; i < KEPT; i++) {
			kept.add(new byte[MEGABYTE]);
		}
		double held = afterCollection();
		assertThat(held - before).isBetween(LEAST, (KEPT + 40.0) * MEGABYTE);
		assertThat(kept).hasSize(KEPT);
		kept.clear();
		assertThat(afterCollection()).isLessThan(held - LEAST);
	}

	@Test
	void tellsHowMuchThereMayBe() {
		new HeapAfterGcMetrics().bindTo(this.registry);
		assertThat(this.registry.get("jvm.heap.max").gauge().value())
			.isEqualTo((double) Runtime.getRuntime().maxMemory());
	}

	private double afterCollection() {
		System.gc();
		return this.registry.get("jvm.heap.after.gc").gauge().value();
	}

}
