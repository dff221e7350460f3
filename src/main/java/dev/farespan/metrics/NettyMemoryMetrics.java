package dev.farespan.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.netty4.NettyAllocatorMetrics;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;

/**
 * The memory of the Netty allocator really in use, whichever it is. Alone here, so that a
 * process without Netty does not load it.
 */
public final class NettyMemoryMetrics implements MeterBinder {

	@Override
	public void bindTo(MeterRegistry registry) {
		if (ByteBufAllocator.DEFAULT instanceof ByteBufAllocatorMetricProvider allocator) {
			new NettyAllocatorMetrics(allocator).bindTo(registry);
		}
	}

}
