package dev.farespan.metrics;

import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * What all threads have allocated on the heap, those that have ended included. A virtual
 * thread's share is counted to its carrier. Absent where the JVM does not count it.
 */
public final class AllocationMetrics implements MeterBinder {

	@Override
	public void bindTo(MeterRegistry registry) {
		ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
		// a JVM that does not count says -1, and a counter below 0 would break the whole
		// scrape
		if (threads.getTotalThreadAllocatedBytes() < 0) {
			return;
		}
		FunctionCounter.builder(Meters.ALLOCATED.label(), threads, ThreadMXBean::getTotalThreadAllocatedBytes)
			.baseUnit(Meters.ALLOCATED.unit())
			.description(Meters.ALLOCATED.description())
			.register(registry);
	}

}
