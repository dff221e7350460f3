package dev.farespan.metrics;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * How much heap the last collection left in use: what is needed, without what merely
 * waits to be collected, and how much there may be. Not a number until there was a
 * collection.
 */
public final class HeapAfterGcMetrics implements MeterBinder {

	@Override
	public void bindTo(MeterRegistry registry) {
		List<GarbageCollectorMXBean> collectors = ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class);
		Set<String> heapPools = ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.map(MemoryPoolMXBean::getName)
			.collect(Collectors.toUnmodifiableSet());
		Meters.HEAP_AFTER_GC.gauge(() -> usedAfterLast(collectors, heapPools)).register(registry);
		// the pools' own limits overlap: each of ZGC's two may have the whole heap
		Meters.HEAP_MAX.gauge(Runtime.getRuntime()::maxMemory).register(registry);
	}

	// a pool's own "collection usage" is no help: the old generation's waits for a full
	// collection, and knows nothing of what was promoted since
	private static double usedAfterLast(List<GarbageCollectorMXBean> collectors, Set<String> heapPools) {
		return collectors.stream()
			.map(GarbageCollectorMXBean::getLastGcInfo)
			.filter(Objects::nonNull)
			.max(Comparator.comparingLong(GcInfo::getEndTime))
			.map((last) -> usedIn(heapPools, last.getMemoryUsageAfterGc()))
			.orElse(Double.NaN);
	}

	private static double usedIn(Set<String> heapPools, Map<String, MemoryUsage> usages) {
		return usages.entrySet()
			.stream()
			.filter((usage) -> heapPools.contains(usage.getKey()))
			.mapToDouble((usage) -> usage.getValue().getUsed())
			.sum();
	}

}
