package dev.farespan.bench.trial;

import java.util.List;

import dev.farespan.bench.result.Counters;
import dev.farespan.bench.result.Reading;

/**
 * Who used how much of the machine between two moments: they all share its processors.
 *
 * @param before the first moment
 * @param after the second
 * @param cores of the machine
 */
record CpuShares(Counters before, Counters after, int cores) {

	List<Reading> readings() {
		return List.of(share("the service", this.before.rivalCpuSeconds(), this.after.rivalCpuSeconds()),
				share("the simulator", this.before.upstreamCpuSeconds(), this.after.upstreamCpuSeconds()),
				share("the driver", this.before.driverCpuSeconds(), this.after.driverCpuSeconds()),
				share("all that runs", this.before.machineCpuSeconds(), this.after.machineCpuSeconds()));
	}

	private Reading share(String whose, double from, double to) {
		double seconds = this.after.at() - this.before.at();
		return new Reading("share of the machine's CPU, " + whose, (to - from) / (seconds * this.cores) * 100, "%");
	}

}
