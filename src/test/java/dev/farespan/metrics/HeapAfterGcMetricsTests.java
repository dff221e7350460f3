package dev.farespan.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeapAfterGcMetricsTests {

	private static final int MEGABYTE = 1 << 20;

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	@Test
	void tellsWhatSurvives_andNotWhatWaitsToBeCollected() {
		new HeapAfterGcMetrics().bindTo(this.registry);
		double before = afterCollection();
		List<byte[]> kept = new ArrayList<>();
		for (int i = 0; i < 32; i++) {
			kept.add(new byte[MEGABYTE]);
		}
		double held = afterCollection();
		assertThat(held - before).isBetween(30.0 * MEGABYTE, 40.0 * MEGABYTE);
		assertThat(kept).hasSize(32);
		kept.clear();
		assertThat(afterCollection()).isLessThan(held - 30.0 * MEGABYTE);
	}

	@Test
	void tellsHowMuchThereMayBe() {
		new HeapAfterGcMetrics().bindTo(this.registry);
		assertThat(this.registry.get("jvm.heap.max").gauge().value())
			.isEqualTo((double) Runtime.getRuntime().maxMemory());
	}

	/**
	 * Once it stands still: what tests before this one left behind goes bit by bit, as
	 * its references are dealt with.
	 */
	private double afterCollection() {
		double before = Double.MAX_VALUE;
		double now = afterFourCollections();
		for (int i = 0; i < 20 && before - now > MEGABYTE / 8.0; i++) {
			before = now;
			now = afterFourCollections();
		}
		return now;
	}

	/**
	 * The serial collector leaves some dead objects where they are, but for each fourth
	 * time.
	 */
	private double afterFourCollections() {
		return IntStream.range(0, 4).mapToDouble((time) -> {
			System.gc();
			return this.registry.get("jvm.heap.after.gc").gauge().value();
		}).min().orElseThrow();
	}

}
