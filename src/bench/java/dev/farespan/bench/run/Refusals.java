package dev.farespan.bench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.farespan.bench.load.Burst;
import dev.farespan.bench.load.Counts;
import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.Counters;
import dev.farespan.bench.result.Rival;

/** Why a measurement does not count: wrong answers, a wrong load, or a machine that was not ours alone. */
final class Refusals {

	/**
	 * Of all cores' time, by whom it was not for. The kernel's own work for the rival, such
	 * as interrupts, is in it too.
	 */
	private static final double MOST_FOREIGN_SHARE = 0.15;

	/** Below this the clocks of the kernel's accounts are too coarse to tell. */
	private static final double LEAST_SECONDS = 0.5;

	/** An upstream that is late by more than this share of its delay is what is measured. */
	private static final double MOST_LAG_SHARE = 0.25;

	private static final double LEAST_LAG_MILLIS = 25;

	private final Rival rival;

	private final Cell cell;

	private final boolean cold;

	Refusals(Rival rival, Cell cell, boolean cold) {
		this.rival = rival;
		this.cell = cell;
		this.cold = cold;
	}

	List<String> of(Burst burst, Counters before, Counters after, Counts counts, double lagMillis,
			boolean simulated) {
		List<String> refusals = new ArrayList<>();
		if (burst.failed() > 0) {
			refusals.add("%d of %d queries failed: %s".formatted(burst.failed(), burst.failed() + burst.answered(),
					burst.firstFailure()));
		}
		if (burst.hashes().size() > 1) {
			refusals.add("its answers differ from each other: " + burst.hashes().size() + " hashes");
		}
		refusals.addAll(foreignLoad(before, after));
		if (simulated) {
			concurrency(counts, refusals);
			lag(lagMillis, refusals);
		}
		return refusals;
	}

	/** Whether the machine did something else meanwhile: one sentence, or none. */
	static List<String> foreignLoad(Counters before, Counters after) {
		double seconds = after.at() - before.at();
		double ours = after.rivalCpuSeconds() - before.rivalCpuSeconds() + after.upstreamCpuSeconds()
				- before.upstreamCpuSeconds() + after.driverCpuSeconds() - before.driverCpuSeconds();
		double foreign = after.machineCpuSeconds() - before.machineCpuSeconds() - ours;
		double share = foreign / (seconds * Runtime.getRuntime().availableProcessors());
		return (seconds >= LEAST_SECONDS && share > MOST_FOREIGN_SHARE)
				? List
					.of(String.format(Locale.ROOT, "the machine was busy with something else: %.0f %% of it", share * 100))
				: List.of();
	}

	private void concurrency(Counts counts, List<String> refusals) {
		int atOnce = this.rival.perProcess() ? this.rival.width() : this.rival.width() * this.cell.queries();
		int most = Math.min(atOnce, this.cell.calls());
		if (counts.maxInFlight() > most) {
			refusals.add("%d calls were in flight, where %d are the most it may have".formatted(counts.maxInFlight(),
					most));
		}
		if (counts.maxInFlight() < most * 0.9 && this.cell.queries() == 1 && !this.cold) {
			refusals.add("only %d calls were in flight, where it should have %d".formatted(counts.maxInFlight(), most));
		}
		if (counts.connections() < counts.maxInFlight() / 2 && !this.cold) {
			refusals.add("only %d connections are open after %d calls at once: they are not kept for the next"
				.formatted(counts.connections(), counts.maxInFlight()));
		}
	}

	private void lag(double lagMillis, List<String> refusals) {
		if (lagMillis > Math.max(LEAST_LAG_MILLIS, this.cell.upstreamMillis() * MOST_LAG_SHARE)) {
			refusals.add(String.format(Locale.ROOT,
					"the upstream was saturated: it answered %.0f ms late, where it should take %d ms", lagMillis,
					this.cell.upstreamMillis()));
		}
	}

}
