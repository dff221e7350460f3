package dev.farespan;

import dev.farespan.metrics.CgroupMetrics;
import dev.farespan.metrics.HeapAfterGcMetrics;
import dev.farespan.metrics.NettyMemoryMetrics;
import dev.farespan.metrics.ProcessMemoryMetrics;

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
	NettyMemoryMetrics nettyMemoryMetrics() {
		return new NettyMemoryMetrics();
	}

}
