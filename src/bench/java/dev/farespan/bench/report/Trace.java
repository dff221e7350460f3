package dev.farespan.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.farespan.bench.result.Bracket;
import dev.farespan.bench.result.CellRun;
import dev.farespan.bench.result.Launch;
import dev.farespan.bench.result.Outside;

/**
 * Resident memory of one launch over time, with the fan-outs of one cell.
 *
 * @param rival its name
 * @param outside the samples
 * @param fanOuts where they begin and end; at least one
 * @param window where the cell begins and ends
 */
record Trace(String rival, Outside outside, List<Bracket> fanOuts, Bracket window) {

	private static final double KIB_IN_MIB = 1024;

	static Trace of(Launch launch, CellRun run) {
		var fanOuts = run.fanOuts().isEmpty() ? List.of(run.window()) : run.fanOuts();
		return new Trace(launch.rival(), launch.outside(), fanOuts, run.window());
	}

	int size() {
		return this.outside.at().size();
	}

	double at(int index) {
		return this.outside.at().get(index);
	}

	double mib(int index) {
		return this.outside.rssKib().get(index) / KIB_IN_MIB;
	}

	double first() {
		return at(0);
	}

	double last() {
		return at(size() - 1);
	}

	/** Where the first fan-out begins. */
	double begin() {
		return this.fanOuts.getFirst().from();
	}

	/** Where the first fan-out ends. */
	double end() {
		return this.fanOuts.getFirst().to();
	}

	/** Memory at a moment: between two samples on the line that joins them. */
	double mibAt(double moment) {
		int found = Collections.binarySearch(this.outside.at(), moment);
		if (found >= 0) {
			return mib(found);
		}
		int after = -found - 1;
		if (after == 0 || after == size()) {
			return mib(Math.clamp(after, 0, size() - 1));
		}
		double share = (moment - at(after - 1)) / (at(after) - at(after - 1));
		return mib(after - 1) + share * (mib(after) - mib(after - 1));
	}

	/** The samples between two moments, and the two moments themselves. */
	List<Sample> between(double from, double to) {
		double begin = Math.max(from, first());
		double end = Math.min(to, last());
		var samples = new ArrayList<Sample>();
		if (begin > end) {
			return samples;
		}
		samples.add(new Sample(begin, mibAt(begin)));
		for (int index = 0; index < size(); index++) {
			if (at(index) > begin && at(index) < end) {
				samples.add(new Sample(at(index), mib(index)));
			}
		}
		samples.add(new Sample(end, mibAt(end)));
		return samples;
	}

	/** Memory at one moment. */
	record Sample(double at, double mib) {
	}

}
