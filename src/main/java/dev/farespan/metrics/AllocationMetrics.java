package dev.farespan.metrics;

import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * What all threads have allocated on the heap, those that have ended included. A virtual
 * thread's share is counted to its carrier.
 */
public final class AllocationMetrics implements MeterBinder {

	@Override
	public void bindTo(MeterRegistry registry) {
		FunctionCounter
			.builder(Meters.ALLOCATED.label(), ManagementFactory.getPlatformMXBean(ThreadMXBean.class),
					ThreadMXBean::getTotalThreadAllocatedBytes)
			.baseUnit(Meters.ALLOCATED.unit())
			.description(Meters.ALLOCATED.description())
			.register(registry);
	}

}
