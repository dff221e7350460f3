package dev.farespan.bench.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.farespan.bench.result.Criterion;
import dev.farespan.bench.result.Reading;
import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Trial;
import dev.farespan.bench.run.Jcmd;
import dev.farespan.bench.run.Service;
import dev.farespan.bench.run.WarmUps;

/** One of those that soak side by side. */
final class SoakOne implements AutoCloseable {

	private static final Pattern ERROR = Pattern.compile("^\\d\\d:\\d\\d:\\d\\d\\.\\d{3} ERROR ");

	private final Rival rival;

	private final Service service;

	private final SoakCallers callers;

	private final SoakTally tally = new SoakTally();

	private final SoakSamples samples;

	private final List<Criterion> criteria = new ArrayList<>();

	private final List<Reading> readings = new ArrayList<>();

	private final List<String> notes = new ArrayList<>();

	SoakOne(Rival rival, Service service, SoakCallers callers, Jcmd jcmd) {
		this.rival = rival;
		this.service = service;
		this.callers = callers;
		this.samples = new SoakSamples(service, jcmd);
		service.sampler().every(Service.SELDOM);
	}

	void warm(Duration atMost) throws InterruptedException {
		WarmUps.of(this.service, this.rival, atMost);
	}

	void ask(double until) throws InterruptedException {
		this.callers.ask(until, this.tally);
	}

	SoakSamples samples() {
		return this.samples;
	}

	/** What the load has left behind. */
	void conclude(Duration howLong) throws InterruptedException {
		this.criteria.addAll(new SoakFigures(howLong).flat(this.samples.footprints(), this.samples.heapsMib()));
		this.criteria.addAll(Rest.of(this.service));
		this.readings.addAll(SoakFigures.readings(this.tally));
		this.notes.addAll(this.tally.wrong());
	}

	/** Asks it to end under load. */
	void end() throws InterruptedException {
		boolean isAlive = this.service.child().isAlive();
		if (isAlive) {
			long abandoned = abandoned();
			var shutdown = new Shutdown(this.service);
			ShutdownFigures figures = shutdown.run();
			this.criteria.addAll(figures.criteria(shutdown.secondsToEnd(), abandoned() - abandoned));
			this.readings.addAll(figures.readings());
			this.notes.addAll(figures.notes());
		}
		else {
			this.notes.add(this.service.child().obituary());
		}
		List<String> errors = this.service.child().logged((line) -> ERROR.matcher(line).find());
		this.criteria.addAll(SoakFigures.sound(this.tally, errors.size(), isAlive));
		errors.stream().limit(3).forEach(this.notes::add);
	}

	/** Queries that it began and did not answer, by its own log. */
	private long abandoned() {
		return this.service.child().logged((line) -> line.contains("ended without an answer")).size();
	}

	Trial trial(List<String> ofAll) {
		this.notes.addAll(ofAll);
		return new Trial(this.rival.name(), this.criteria, this.readings, this.notes);
	}

	@Override
	public void close() {
		this.service.close();
	}

}
