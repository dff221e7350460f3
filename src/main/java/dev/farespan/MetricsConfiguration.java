package dev.farespan;

import dev.farespan.metrics.AllocationMetrics;
import dev.farespan.metrics.CgroupMetrics;
import dev.farespan.metrics.HeapAfterGcMetrics;
import dev.farespan.metrics.ProcessMemoryMetrics;
import dev.farespan.metrics.VirtualThreadCounts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what is measured beside the queries: above all, memory. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

	@Bean
	ProcessMemoryMetrics processMemoryMetrics() {
		return new ProcessMemoryMetrics();
	}

	@Bean
	CgroupMetrics cgroupMetrics() {
		return new CgroupMetrics();
	}

	@Bean
	HeapAfterGcMetrics heapAfterGcMetrics() {
		return new HeapAfterGcMetrics();
	}

	@Bean
	AllocationMetrics allocationMetrics() {
		return new AllocationMetrics();
	}

	@Bean
	VirtualThreadCounts virtualThreadCounts() {
		return new VirtualThreadCounts();
	}

}
