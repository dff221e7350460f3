package dev.farespan.bench.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import dev.farespan.bench.load.Answers;
import dev.farespan.bench.load.Asker;
import dev.farespan.bench.load.Exchange;
import dev.farespan.bench.load.OpenCalls;
import dev.farespan.bench.load.Question;
import dev.farespan.bench.load.Target;
import dev.farespan.bench.result.Counters;
import dev.farespan.bench.run.Service;
import dev.farespan.bench.run.Upstreams;

/** A minute of far too many queries, and single ones from its end on. */
final class FloodRun implements AutoCloseable {

	private static final Duration LENGTH = Duration.ofSeconds(60);

	private static final Duration AFTERWARDS = Duration.ofSeconds(12);

	/** Longer than a query's own deadline. */
	private static final Duration TIMEOUT = Duration.ofSeconds(15);

	/** Ample while refusals are quick; a bound to the driver's own memory when they are not. */
	private static final int MOST_OUT = 1000;

	/** Between two single queries: one that is refused is not asked again at once. */
	private static final Duration PAUSE = Duration.ofMillis(20);

	private final Service service;

	private final Upstreams.Running upstream;

	private final Asker asker;

	private final Question question;

	FloodRun(Service service, Upstreams.Running upstream) {
		var target = new Target(service.root(), service.target().firstDay(), TIMEOUT);
		this.service = service;
		this.upstream = upstream;
		this.asker = new Asker(target);
		this.question = new Question(target.path(OverloadTrial.DAYS), "application/json");
	}

	/** Runs it, and waits for the single queries too. */
	Came run(double ratePerSecond, long seed, double mostMillis) throws InterruptedException {
		long end = System.nanoTime() + LENGTH.toNanos();
		var tally = new FloodTally(end);
		var threads = Executors.newVirtualThreadPerTaskExecutor();
		try {
			Future<Afterwards> afterwards = threads.submit(() -> afterwards(end, mostMillis));
			new OpenCalls(this.asker, this.question).run(ratePerSecond, LENGTH, MOST_OUT, seed, tally);
			return new Came(tally.flood(ratePerSecond, LENGTH.toMillis() / 1000.0), afterwards.get());
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The driver itself failed.", ex);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private Afterwards afterwards(long end, double mostMillis) throws InterruptedException {
		TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
		Counters atEnd = this.upstream.counters(this.service.child());
		var answers = new Answers();
		List<Recovery.Single> singles = new ArrayList<>();
		while (System.nanoTime() - end < AFTERWARDS.toNanos()) {
			Exchange single = this.asker.ask(this.question);
			boolean isWell = answers.failure(single).isEmpty() && single.millis() <= mostMillis;
			singles.add(new Recovery.Single((single.sentNanos() - end) / 1e9, isWell));
			Thread.sleep(PAUSE);
		}
		return new Afterwards(atEnd, Recovery.seconds(singles));
	}

	@Override
	public void close() {
		this.asker.close();
	}

	/**
	 * What it came to.
	 *
	 * @param flood while it lasted
	 * @param afterwards from its end on
	 */
	record Came(FloodTally.Flood flood, Afterwards afterwards) {
	}

	/**
	 * What came after it.
	 *
	 * @param counters at its end
	 * @param recoverySeconds until single queries were answered well again
	 */
	record Afterwards(Counters counters, double recoverySeconds) {
	}

}
