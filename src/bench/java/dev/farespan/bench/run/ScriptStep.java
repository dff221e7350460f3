package dev.farespan.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.farespan.bench.load.Counts;
import dev.farespan.bench.result.Bracket;
import dev.farespan.bench.result.Cell;
import dev.farespan.bench.result.CellRun;
import dev.farespan.bench.result.Counters;
import dev.farespan.bench.result.Latencies;
import dev.farespan.bench.result.Launch;
import dev.farespan.bench.result.WarmUp;
import dev.farespan.bench.sample.Clock;
import dev.farespan.bench.sample.OutsideSampler;

/**
 * Runs one script. It says itself when its fan-out begins and ends, and rests before and
 * after, so that the counters can be read on both sides.
 */
final class ScriptStep {

	private static final String REST_SECONDS = "0.3";

	private static final Duration LONGEST = Duration.ofSeconds(150);

	private static final Duration POLL = Duration.ofMillis(20);

	private final Lab lab;

	private final Step.Script step;

	private final Progress progress;

	ScriptStep(Lab lab, Step.Script step, Progress progress) {
		this.lab = lab;
		this.step = step;
		this.progress = progress;
	}

	void run() throws InterruptedException, StepFailedException {
		Cell cell = this.step.cell();
		Upstreams.Running upstream = this.lab.upstreams().at(cell.upstreamMillis());
		upstream.counts().reset();
		String name = this.step.rival().name() + "-" + this.step.repeat();
		Path calendar = this.lab.children().logs().resolve(name + ".csv");
		double startedAt = Clock.now();
		try (Child child = this.lab.children()
			.start(name, Python.command(this.step.rival(), upstream.base(), this.lab.options().firstDay(), cell.days()),
					Map.of("FARES_PAUSE", REST_SECONDS), calendar);
				var sampler = new OutsideSampler(child.pid(), Service.OFTEN)) {
			var said = new ScriptBrackets(this.lab.children().logs().resolve(name + ".log"));
			Counters before = awaitBeginning(child, upstream, said, sampler);
			Counters after = awaitEnd(child, upstream, said);
			long peak = sampler.peakRssKib();
			boolean ended = child.ends(LONGEST);
			if (!ended || child.exitValue() != 0) {
				throw new StepFailedException(child.obituary());
			}
			keep(cell, startedAt, said.fanOut(), before, after, peak, upstream.counts().counts(), sampler, calendar);
		}
	}

	/** The last counters before the fan-out began. */
	private Counters awaitBeginning(Child child, Upstreams.Running upstream, ScriptBrackets said,
			OutsideSampler sampler)
			throws InterruptedException {
		Counters counters = upstream.counters(child);
		while (child.isAlive() && !said.hasBegun()) {
			counters = upstream.counters(child);
			sampler.resetPeak();
			Thread.sleep(POLL);
		}
		return counters;
	}

	private Counters awaitEnd(Child child, Upstreams.Running upstream, ScriptBrackets said)
			throws InterruptedException {
		double end = Clock.now() + LONGEST.toSeconds();
		while (child.isAlive() && !said.hasEnded() && Clock.now() < end) {
			Thread.sleep(POLL);
		}
		return upstream.counters(child);
	}

	private void keep(Cell cell, double startedAt, Bracket fanOut, Counters before, Counters after, long peak, Counts counts,
			OutsideSampler sampler, Path calendar) {
		try {
			byte[] csv = Files.readAllBytes(calendar);
			long micros = Math.round((fanOut.to() - fanOut.from()) * 1_000_000);
			List<String> refusals = new ArrayList<>(Refusals.foreignLoad(before, after));
			if (new String(csv, java.nio.charset.StandardCharsets.UTF_8).contains(",failed,")) {
				refusals.add("a day failed");
			}
			var run = new CellRun(cell, true, fanOut, List.of(fanOut), new Latencies(List.of(micros), List.of(1L)), 0,
					before, after, peak, counts.maxInFlight(), counts.connections(), Double.NaN, CsvAnswer.hash(csv),
					refusals);
			this.progress.measured(run);
			this.lab.recorder()
				.add(new Launch(this.step.rival().name(), this.step.repeat(), startedAt, fanOut.from(),
						Map.of("csvHash", CsvAnswer.hash(csv)), WarmUp.NONE, sampler.samples(), List.of(),
						List.of(run), List.of(), null));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
