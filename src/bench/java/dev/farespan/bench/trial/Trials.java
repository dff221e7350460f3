package dev.farespan.bench.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.farespan.bench.report.TrialReport;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Trial;
import dev.farespan.bench.result.TrialResults;
import dev.farespan.bench.run.Children;
import dev.farespan.bench.run.Form;
import dev.farespan.bench.run.ImageLayout;
import dev.farespan.bench.run.JavaCommand;
import dev.farespan.bench.run.ManifestFacts;
import dev.farespan.bench.run.Means;
import dev.farespan.bench.run.OptionException;
import dev.farespan.bench.run.Options;
import dev.farespan.bench.run.Progress;
import dev.farespan.bench.run.Rivals;
import dev.farespan.bench.run.Stage;
import dev.farespan.bench.run.StepFailedException;
import dev.farespan.bench.run.Upstreams;
import org.jspecify.annotations.Nullable;

/** Puts the twins to a trial, one after the other or, where it takes long, side by side. */
public final class Trials {

	private static final Duration SETTLE = Duration.ofMillis(300);

	private final Means means;

	private final List<Rival> rivals;

	private final Map<String, String> manifest = new LinkedHashMap<>();

	private final List<Trial> trials = new ArrayList<>();

	private @Nullable ImageLayout image;

	private Trials(Means means) {
		this.means = means;
		this.rivals = Rivals.of(means.options());
	}

	/**
	 * Runs it. An interrupt ends it early; what was found by then is kept, but does not hold.
	 * @throws OptionException if it cannot begin
	 */
	public static TrialResults run(Options options, Children children) throws IOException {
		var trials = new Trials(Means.of(options, children));
		trials.refuseWhatCannotBe();
		boolean complete = true;
		try {
			trials.take();
		}
		catch (InterruptedException ex) {
			complete = false;
		}
		return new TrialResults(options.form().label(), trials.manifest, trials.trials, complete);
	}

	private void refuseWhatCannotBe() {
		if (this.means.options().upstream().isPresent()) {
			throw new OptionException("The form " + this.means.options().form().label()
					+ " counts what its upstream receives, and so it needs the simulator: leave out compare.upstream.");
		}
		if (this.rivals.isEmpty()) {
			throw new OptionException("The form " + this.means.options().form().label()
					+ " is for services: compare.rivals must be names from sequential, pool-20, pool-100, virtual, reactive.");
		}
	}

	private void take() throws InterruptedException, IOException {
		try (var upstreams = new Upstreams(this.means)) {
			new ManifestFacts(this.means.options(), this.manifest::put).gather(JavaCommand.unlimited(),
					this.means.children());
			List<List<Rival>> groups = groups();
			var progress = new Progress(System.out, groups.stream().map(this::stage).toList());
			for (List<Rival> group : groups) {
				progress.begins(stage(group));
				List<Trial> found = found(group, upstreams, progress);
				found.forEach((trial) -> TrialReport.lines(trial).forEach(progress::say));
				this.trials.addAll(found);
			}
		}
	}

	/** Those that are tried at once. */
	private List<List<Rival>> groups() {
		return (this.means.options().form() == Form.SOAK) ? List.of(this.rivals)
				: this.rivals.stream().map(List::of).toList();
	}

	private Stage stage(List<Rival> group) {
		String title = this.means.options().form().label() + ": "
				+ group.stream().map(Rival::name).collect(Collectors.joining(" and "));
		return new Part(title, this.means.options().limit().dividedBy(groups().size()));
	}

	private List<Trial> found(List<Rival> group, Upstreams upstreams, Progress progress) throws InterruptedException {
		try {
			Upstreams.Running upstream = upstreams.at(this.means.options().latencyMillis());
			return switch (this.means.options().form()) {
				case HEDGE -> List.of(new HedgeTrial(this.means, upstream).of(group.getFirst(), stage(group).expected()));
				case OVERLOAD -> List.of(new OverloadTrial(this.means, upstream, image(), progress).of(group.getFirst()));
				case SOAK -> new SoakTrial(this.means, upstream, progress).of(group);
				case SCALE -> List.of(new ScaleTrial(this.means, upstream, progress).of(group.getFirst()));
				case STARTUP -> List.of(new StartupTrial(this.means, upstream, image()).of(group.getFirst()));
				case CONTAINER -> List.of(new ContainerTrial(this.means, upstream, image()).of(group.getFirst()));
				case SMOKE, QUICK, FULL -> throw new IllegalStateException("It is no trial.");
			};
		}
		catch (StepFailedException | UncheckedIOException ex) {
			settle();
			return group.stream().map((rival) -> Trial.broken(rival.name(), String.valueOf(ex.getMessage()))).toList();
		}
	}

	/** Made once: its cache is recorded for both twins. */
	private ImageLayout image() throws InterruptedException, StepFailedException {
		ImageLayout made = (this.image != null) ? this.image : ImageLayout.of(this.means);
		this.image = made;
		return made;
	}

	/** A Ctrl-C reaches the processes too, maybe first: what fails because of it is no failure of theirs. */
	private void settle() throws InterruptedException {
		Thread.sleep(SETTLE);
		if (this.means.children().isClosed()) {
			throw new InterruptedException("ended from outside");
		}
	}

	/** What progress shows. */
	private record Part(String title, Duration expected) implements Stage {
	}

}
