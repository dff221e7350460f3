package dev.farespan.bench.trial;

import dev.farespan.bench.load.ClosedLoop;
import dev.farespan.bench.run.Service;
import dev.farespan.bench.run.StepFailedException;
import dev.farespan.bench.sample.CpuClock;
import dev.farespan.bench.sample.Footprint;

/** One of several services, on a share of a core of its own, and who asks it. */
final class Replica implements AutoCloseable {

	private final Service service;

	private final ClosedLoop loop;

	private final CpuQuota quota;

	Replica(Service service, double cores) throws StepFailedException {
		this.service = service;
		this.quota = CpuQuota.of(service.child().pid(), cores);
		this.loop = new ClosedLoop(service.target());
	}

	ClosedLoop loop() {
		return this.loop;
	}

	double cpuSeconds() {
		return CpuClock.ofProcess(this.service.child().pid());
	}

	double rssMib() {
		return Footprint.of(this.service.child().pid()).rssMib();
	}

	@Override
	public void close() {
		this.loop.close();
		this.service.close();
		this.quota.close();
	}

}
