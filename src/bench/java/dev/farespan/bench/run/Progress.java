package dev.farespan.bench.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import dev.farespan.bench.result.CellRun;
import dev.farespan.bench.result.HeapProbe;
import dev.farespan.bench.sample.Clock;
import dev.farespan.bench.stats.Histogram;

/** Says what is measured, and how long it will still take. */
public final class Progress {

	/** The first steps start the upstream too. */
	private static final int STEPS_TO_LEARN = 4;

	private final PrintStream out;

	private final List<? extends Stage> steps;

	private final double startedAt = Clock.now();

	private int taken;

	private double expectedSoFar;

	/**
	 * @param steps all that there will be, in order
	 */
	public Progress(PrintStream out, List<? extends Stage> steps) {
		this.out = out;
		this.steps = steps;
	}

	/** Says that the next one begins, and how long they will all take. */
	public void begins(Stage step) {
		this.taken++;
		this.out.printf(Locale.ROOT, "[%d/%d] %s, about %s left%n", this.taken, this.steps.size(), step.title(), left());
		this.expectedSoFar += seconds(step.expected());
	}

	void measured(CellRun run) {
		String refused = run.refusals().isEmpty() ? "" : ", refused: " + String.join("; ", run.refusals());
		this.out.printf(Locale.ROOT, "    %s%s: p50 %.0f ms, peak %,d MiB%s%n", run.cell(), run.cold() ? ", cold" : "",
				new Histogram(run.latencies()).permille(500), run.peakRssKib() / 1024, refused);
	}

	void tried(HeapProbe probe) {
		this.out.printf(Locale.ROOT, "    -Xmx%dm: %s (p99 %.0f ms, goal %.0f ms)%s%n", probe.heapMib(),
				probe.meets() ? "enough" : "too small", probe.p99Millis(), probe.goalMillis(),
				probe.note().isEmpty() ? "" : " " + probe.note());
	}

	/** Says why it could not be taken to its end. */
	public void failed(Stage step, String why) {
		this.out.printf("    %s: %s%n", step.title(), why);
	}

	/** Says something of the step that has begun. */
	public void say(String sentence) {
		this.out.println("    " + sentence);
	}

	/** What is expected of the rest, put right by how the expectations have held so far. */
	private String left() {
		double rest = this.steps.stream().skip(this.taken - 1L).mapToDouble((step) -> seconds(step.expected())).sum();
		double pace = (this.taken > STEPS_TO_LEARN) ? (Clock.now() - this.startedAt) / this.expectedSoFar : 1;
		long left = (long) (rest * pace);
		return (left >= 120) ? (left + 30) / 60 + " min" : left + " s";
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / 1000.0;
	}

}
