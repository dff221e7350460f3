package dev.farespan.bench.run;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import dev.farespan.bench.load.Burst;
import dev.farespan.bench.load.ClosedLoop;
import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.HeapProbe;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.stats.Histogram;

/**
 * Searches the smallest heap with which a service still answers in time, by halving: each
 * size in a fresh process, warmed, under the same load.
 */
final class HeapStep {

	/** p99 may be so many times what it is with an ample heap. */
	static final double TOLERATED = 1.5;

	/** Below this a difference of p99 is not the heap's. */
	private static final double TOLERATED_MILLIS = 25;

	private final Lab lab;

	private final Step.Heap step;

	private final Progress progress;

	HeapStep(Lab lab, Step.Heap step, Progress progress) {
		this.lab = lab;
		this.step = step;
		this.progress = progress;
	}

	static String goal(Cell cell) {
		return String.format(Locale.ROOT,
				"p99 of %s at most %.1f times (and %.0f ms above) what it is with the ample heap, and no failed day", cell,
				TOLERATED, TOLERATED_MILLIS);
	}

	void run(Budget budget) throws InterruptedException, StepFailedException {
		double ample = ample();
		if (Double.isNaN(ample)) {
			throw new StepFailedException("it does not answer with an ample heap either");
		}
		double goal = Math.max(ample * TOLERATED, ample + TOLERATED_MILLIS);
		List<Integer> sizes = this.lab.options().form().heapsMib();
		int low = 0;
		int high = sizes.size();
		while (low < high) {
			if (!budget.has(this.step.expected().dividedBy(4))) {
				throw new StepFailedException("the time was over before its search was");
			}
			int middle = (low + high) / 2;
			HeapProbe probe = probe(sizes.get(middle), goal);
			this.lab.recorder().add(probe);
			this.progress.tried(probe);
			if (probe.meets()) {
				high = middle;
			}
			else {
				low = middle + 1;
			}
		}
	}

	/**
	 * Measured in just the same way as the others: after a shorter warm-up than a cell's, p99 is another. Where nothing
	 * is measured, it is known already.
	 */
	private double ample() throws InterruptedException, StepFailedException {
		OptionalDouble measured = this.lab.recorder().ampleP99Millis(this.step.rival(), this.step.cell());
		return (measured.isPresent() && !this.lab.options().form().measures()) ? measured.getAsDouble()
				: probe(this.lab.options().heap(), Double.POSITIVE_INFINITY).p99Millis();
	}

	private HeapProbe probe(int heapMib, double goalMillis) throws InterruptedException, StepFailedException {
		Rival rival = this.step.rival();
		Cell cell = this.step.cell();
		Upstreams.Running upstream = this.lab.upstreams().at(cell.upstreamMillis());
		try (Service service = Service.start(this.lab, rival, upstream.base(), heapMib);
				var loop = new ClosedLoop(service.target())) {
			service.sampler().every(Service.SELDOM);
			WarmUps.of(service, rival, this.lab.options().form().warmUp());
			Burst burst = loop.run(cell.days(), cell.queries(), this.lab.options().form().window(), Long.MAX_VALUE);
			String note = service.child().isAlive() ? burst.firstFailure() : service.child().obituary();
			double p99 = (burst.answered() > 0) ? new Histogram(burst.latencies()).permille(990) : Double.NaN;
			boolean meets = burst.failed() == 0 && burst.answered() > 0 && p99 <= goalMillis;
			return new HeapProbe(rival.name(), cell, heapMib, p99, goalMillis, service.sampler().peakRssKib(), meets,
					note);
		}
		catch (StepFailedException ex) {
			return new HeapProbe(rival.name(), cell, heapMib, Double.NaN, goalMillis, 0, false, String.valueOf(ex.getMessage()));
		}
	}

}
