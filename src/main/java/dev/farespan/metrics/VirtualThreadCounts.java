package dev.farespan.metrics;

import java.lang.management.ManagementFactory;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jdk.management.VirtualThreadSchedulerMXBean;

/**
 * What the scheduler of virtual threads tells, under Micrometer's own names. Its binder
 * for them also records events, and that alone costs about 20 MB.
 */
public final class VirtualThreadCounts implements MeterBinder {

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge(registry, "jvm.threads.virtual.live", "mounted", "Virtual threads on a carrier, or waiting for one",
				VirtualThreadSchedulerMXBean::getMountedVirtualThreadCount);
		gauge(registry, "jvm.threads.virtual.live", "queued", "Virtual threads on a carrier, or waiting for one",
				VirtualThreadSchedulerMXBean::getQueuedVirtualThreadCount);
		gauge(registry, "jvm.threads.virtual.pool.size", "", "Platform threads that carry virtual ones",
				VirtualThreadSchedulerMXBean::getPoolSize);
		gauge(registry, "jvm.threads.virtual.parallelism", "", "Virtual threads that may run at once",
				VirtualThreadSchedulerMXBean::getParallelism);
	}

	private static void gauge(MeterRegistry registry, String name, String status, String description,
			ToDoubleFunction<VirtualThreadSchedulerMXBean> count) {
		var scheduler = ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
		Gauge.Builder<?> gauge = Gauge.builder(name, scheduler, count).description(description).baseUnit("threads");
		(status.isEmpty() ? gauge : gauge.tag("scheduling.status", status)).register(registry);
	}

}
