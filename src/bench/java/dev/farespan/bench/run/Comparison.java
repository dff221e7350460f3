package dev.farespan.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.LeftOut;
import dev.farespan.bench.result.Results;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Rival.Kind;
import dev.farespan.bench.result.Setup;

/** One comparison, from the options to what was recorded: step after step, until they or the time are over. */
public final class Comparison {

	static final Duration SETTLE = Duration.ofMillis(300);

	private final Options options;

	private final Children children;

	private Comparison(Options options, Children children) {
		this.options = options;
		this.children = children;
	}

	/**
	 * Runs it. An interrupt ends it early; what was measured is recorded all the same.
	 * @throws OptionException if it cannot begin
	 */
	public static Results run(Options options, Children children) throws IOException {
		return new Comparison(options, children).run();
	}

	private Results run() throws IOException {
		var means = Means.of(this.options, this.children);
		Recorder recorder = new Recorder(setup(this.options.latencyMillis()), Rivals.of(this.options));
		try (var upstreams = new Upstreams(means)) {
			long upstreamMillis = upstreamMillis();
			recorder = new Recorder(setup(upstreamMillis), Rivals.of(this.options));
			new ManifestFacts(this.options, recorder::manifest).gather(JavaCommand.common(), this.children);
			List<Rival> rivals = runnable(Rivals.of(this.options), recorder);
			Plan plan = Plan.of(this.options, rivals, upstreamMillis);
			plan.leftOut().forEach(recorder::leaveOut);
			take(plan.steps(), new Lab(means, upstreams, recorder));
		}
		catch (InterruptedException ex) {
			recorder.note("It was ended before its time: what follows is what had been measured by then.");
		}
		return recorder.results();
	}

	private Setup setup(long upstreamMillis) {
		Form form = this.options.form();
		Cell article = Plan.article(this.options, upstreamMillis);
		return new Setup(form.label(), this.options.upstream().map(Object::toString).orElse("the simulator"),
				upstreamMillis, this.options.spread(), this.options.repeats(), Plan.matrix(this.options, upstreamMillis),
				article, this.options.jvmFlags(), HeapStep.goal(form.heapCell(upstreamMillis)));
	}

	private long upstreamMillis() throws InterruptedException {
		return this.options.upstream().isPresent()
				? Math.max(1, Math.round(new DirectQuestions(this.options.upstream().get(), this.options.firstDay()).medianMillis()))
				: this.options.latencyMillis();
	}

	private List<Rival> runnable(List<Rival> rivals, Recorder recorder) throws InterruptedException {
		List<Rival> runnable = new ArrayList<>();
		for (Rival rival : rivals) {
			Optional<String> lacks = (rival.kind() == Kind.SCRIPT) ? Python.lacks(rival, this.children)
					: Optional.empty();
			lacks.ifPresentOrElse((why) -> recorder.leaveOut(new LeftOut(rival.name(), why)), () -> runnable.add(rival));
		}
		return runnable;
	}

	private void take(List<Step> steps, Lab lab) throws InterruptedException {
		var budget = new Budget(this.options.limit());
		var progress = new Progress(System.out, steps);
		for (Step step : steps) {
			progress.begins(step);
			if (!budget.has(step.expected())) {
				lab.recorder().leaveOut(new LeftOut(step.title(), "the time of this form was over"));
				continue;
			}
			try {
				take(step, lab, budget, progress);
			}
			catch (StepFailedException | UncheckedIOException ex) {
				settle();
				progress.failed(step, String.valueOf(ex.getMessage()));
				lab.recorder().note(step.title() + ": " + ex.getMessage());
			}
		}
	}

	/**
	 * A Ctrl-C reaches the children too, maybe first: what fails because of it is no
	 * failure of theirs.
	 */
	private void settle() throws InterruptedException {
		Thread.sleep(SETTLE);
		if (this.children.isClosed()) {
			throw new InterruptedException("ended from outside");
		}
	}

	private static void take(Step step, Lab lab, Budget budget, Progress progress)
			throws InterruptedException, StepFailedException {
		switch (step) {
			case Step.Measure measure -> new MeasureStep(lab, measure, progress).run();
			case Step.Script script -> new ScriptStep(lab, script, progress).run();
			case Step.Ceiling ceiling -> new CeilingStep(lab, ceiling).run();
			case Step.Heap heap -> new HeapStep(lab, heap, progress).run(budget);
		}
	}

}
