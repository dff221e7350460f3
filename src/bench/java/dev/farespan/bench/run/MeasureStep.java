package dev.farespan.bench.run;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.farespan.bench.load.ClosedLoop;
import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.CellRun;
import dev.farespan.bench.result.Launch;
import dev.farespan.bench.result.OpenRun;
import dev.farespan.bench.result.WarmUp;
import org.jspecify.annotations.Nullable;

/** Takes one service through its cells. What was measured before something failed is kept. */
final class MeasureStep {

	/** So long the memory is seen at rest before and after the first query. */
	private static final Duration REST = Duration.ofMillis(400);

	/** A query of eight seconds is not asked again and again to warm up. */
	private static final long LONGEST_WARMING_MILLIS = 1000;

	private final Lab lab;

	private final Step.Measure step;

	private final Progress progress;

	private final Map<String, String> label = new LinkedHashMap<>();

	private final List<CellRun> cells = new ArrayList<>();

	private final List<OpenRun> open = new ArrayList<>();

	private WarmUp warmUp = WarmUp.NONE;

	private boolean mislabelled;

	MeasureStep(Lab lab, Step.Measure step, Progress progress) {
		this.lab = lab;
		this.step = step;
		this.progress = progress;
	}

	void run() throws InterruptedException, StepFailedException {
		Upstreams.Running upstream = this.lab.upstreams().at(this.step.upstreamMillis());
		try (Service service = Service.start(this.lab, this.step.rival(), upstream.base(),
				this.lab.options().heap())) {
			String refusal = null;
			try {
				measure(service, upstream);
			}
			catch (StepFailedException | UncheckedIOException ex) {
				refusal = why(ex, service, upstream);
				throw new StepFailedException(refusal);
			}
			finally {
				this.lab.recorder().add(launch(service, refusal));
			}
		}
	}

	private void measure(Service service, Upstreams.Running upstream) throws InterruptedException, StepFailedException {
		var jcmd = new Jcmd(this.lab.children());
		var measurement = new CellMeasurement(this.step.rival(), service, upstream, jcmd);
		if (this.step.cold()) {
			Thread.sleep(REST);
			keep(measurement.cold(Plan.article(this.lab.options(), this.step.upstreamMillis())), service);
			Thread.sleep(REST);
		}
		service.sampler().every(Service.SELDOM);
		identify(service, jcmd);
		warm(service);
		for (Cell cell : this.step.cells()) {
			keep(measurement.warm(cell, this.lab.options().form().window()), service);
		}
		if (this.step.open()) {
			this.open.addAll(OpenRuns.of(service, this.step.rival(), this.lab.recorder(), this.step.repeat() * 10L));
		}
	}

	private void warm(Service service) throws InterruptedException {
		if (this.step.upstreamMillis() <= LONGEST_WARMING_MILLIS) {
			this.warmUp = WarmUps.of(service, this.step.rival(), this.lab.options().form().warmUp());
			return;
		}
		Cell cell = this.step.cells().getFirst();
		try (var loop = new ClosedLoop(service.target())) {
			loop.run(cell.days(), cell.queries(), Duration.ZERO, cell.queries());
		}
	}

	private void identify(Service service, Jcmd jcmd) throws InterruptedException, StepFailedException {
		this.label.putAll(Labels.read(service));
		this.mislabelled = true;
		Labels.check(this.step.rival(), this.label);
		this.mislabelled = false;
		jcmd.collector(service.child()).ifPresent((collector) -> this.label.put("collector", collector));
		this.label.put("csvHash", CsvAnswer.hash(service, this.lab.options()));
	}

	private void keep(CellRun run, Service service) throws StepFailedException {
		this.cells.add(run);
		this.progress.measured(run);
		if (!service.child().isAlive()) {
			throw new StepFailedException("it ended while it was measured");
		}
	}

	/** Whatever is noticed first: a process that ended is the reason. */
	private static String why(Exception failure, Service service, Upstreams.Running upstream) {
		if (!upstream.isAlive()) {
			return "the simulator ended while it was asked";
		}
		return service.child().isAlive() ? String.valueOf(failure.getMessage()) : service.child().obituary();
	}

	/**
	 * A launch counts up to where it failed: the cell in which it did carries its own
	 * refusal. Of one that is not what its label says, nothing counts.
	 */
	private Launch launch(Service service, @Nullable String refusal) {
		boolean nothing = this.cells.stream().allMatch((run) -> !run.refusals().isEmpty());
		return new Launch(this.step.rival().name(), this.step.repeat(), service.startedAt(), service.readyAt(),
				this.label, this.warmUp, service.sampler().samples(), service.inside(), List.copyOf(this.cells),
				List.copyOf(this.open), (nothing || this.mislabelled) ? refusal : null);
	}

}
