package dev.farespan.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VirtualThreadCountsTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	@Test
	void countsCarriers_onceVirtualThreadsHaveRun() throws Exception {
		new VirtualThreadCounts().bindTo(this.registry);
		Thread.ofVirtual().start(() -> {
		}).join();
		assertThat(this.registry.get("jvm.threads.virtual.pool.size").gauge().value()).isPositive();
		assertThat(this.registry.get("jvm.threads.virtual.parallelism").gauge().value()).isBetween(1.0,
				(double) Runtime.getRuntime().availableProcessors());
	}

	@Test
	void countsThreadsByStatus_eachWithADescription() {
		new VirtualThreadCounts().bindTo(this.registry);
		assertThat(this.registry.find("jvm.threads.virtual.live").gauges())
			.extracting((gauge) -> gauge.getId().getTag("scheduling.status"))
			.containsExactlyInAnyOrder("mounted", "queued");
		assertThat(this.registry.getMeters()).hasSize(4)
			.extracting(Meter::getId)
			.allSatisfy((id) -> assertThat(id.getDescription()).isNotBlank());
	}

}
