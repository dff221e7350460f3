package dev.farespan.metrics;

import java.nio.file.Path;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * The memory of the control group this process runs in, version 1 or 2; what it does not
 * tell, such as a limit where there is none, is absent.
 */
public final class CgroupMetrics implements MeterBinder {

	private final Path membership;

	private final Path mount;

	public CgroupMetrics() {
		this(Path.of("/proc/self/cgroup"), Path.of("/sys/fs/cgroup"));
	}

	/**
	 * Reads from elsewhere.
	 * @param membership names the groups of this process
	 * @param mount where the groups' directories begin
	 */
	CgroupMetrics(Path membership, Path mount) {
		this.membership = membership;
		this.mount = mount;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		MemoryCgroup.find(this.membership, this.mount).ifPresent((group) -> {
			if (group.usage().isPresent()) {
				Meters.CGROUP_USAGE.gauge(() -> group.usage().orElse(Double.NaN)).register(registry);
			}
			if (group.limit().isPresent()) {
				Meters.CGROUP_LIMIT.gauge(() -> group.limit().orElse(Double.NaN)).register(registry);
			}
		});
	}

}
