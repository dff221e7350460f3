package dev.farespan;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;

/** Memory beside the heap that this process holds, in bytes. */
record DirectMemory(long ofJdk, long ofNetty) {

	static DirectMemory inUse() {
		long jdk = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)
			.stream()
			.filter((pool) -> pool.getName().equals("direct"))
			.mapToLong(BufferPoolMXBean::getMemoryUsed)
			.sum();
		var netty = (ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT;
		return new DirectMemory(jdk, netty.metric().usedDirectMemory());
	}

	boolean exceeds(DirectMemory before) {
		return this.ofJdk > before.ofJdk || this.ofNetty > before.ofNetty;
	}

}
