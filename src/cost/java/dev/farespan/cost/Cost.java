package dev.farespan.cost;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures what the meters cost, says whether that is within its limits, and fails when
 * it is not. Run by {@code ./mvnw -Pcost verify}, with the folder to write to as its
 * argument.
 */
public final class Cost {

	/** Alone, and with another that tells the same meters. */
	private static final List<Integer> THREADS = List.of(1, 2);

	private static final int FORKS = 2;

	/** G1, whose barriers cost most, in a heap that is neither grown nor short. */
	private static final String[] JVM = { "-Xms256m", "-Xmx256m", "-XX:+UseG1GC",
			"--sun-misc-unsafe-memory-access=allow" };

	private final List<RunResult> results = new ArrayList<>();

	private final Path folder;

	private Cost(Path folder) {
		this.folder = folder;
	}

	/**
	 * Runs it.
	 * @param args where the results go
	 */
	public static void main(String[] args) throws IOException, RunnerException {
		Path folder = Path.of(args[0]);
		Files.createDirectories(folder);
		System.exit(new Cost(folder).run() ? 0 : 1);
	}

	private boolean run() throws IOException, RunnerException {
		for (int threads : THREADS) {
			System.out.println("Measuring the meters on " + threads + " thread(s), for the better part of a minute.");
			this.results.addAll(measure(threads));
		}
		ResultFormatFactory.getInstance(ResultFormatType.JSON, this.folder.resolve("cost.json").toString())
			.writeOut(this.results);
		CostReport report = report();
		Files.writeString(this.folder.resolve("cost.md"), report.text(), StandardCharsets.UTF_8);
		System.out.println("\n" + report.text());
		return report.holds();
	}

	private Collection<RunResult> measure(int threads) throws RunnerException {
		ChainedOptionsBuilder options = new OptionsBuilder().include("^dev\\.farespan\\.cost\\.")
			.threads(threads)
			.mode(Mode.AverageTime)
			.timeUnit(TimeUnit.NANOSECONDS)
			.forks(FORKS)
			.jvmArgs(JVM)
			.warmupIterations(3)
			.warmupTime(TimeValue.milliseconds(300))
			.measurementIterations(4)
			.measurementTime(TimeValue.milliseconds(300))
			.addProfiler(GCProfiler.class)
			.shouldFailOnError(true)
			.output(this.folder.resolve("jmh-" + threads + ".log").toString());
		if (threads > 1) {
			// nobody scrapes twice at once
			options.exclude("\\.scrape$");
		}
		return new Runner(options.build()).run();
	}

	private CostReport report() {
		List<CallCost> calls = new ArrayList<>();
		for (int threads : THREADS) {
			calls.add(cost("every call", "everyCall", threads));
			calls.add(cost("a waiting call", "waitingCall", threads));
		}
		return new CostReport(calls, figure("scrape", 1), new Recording.On().series());
	}

	private CallCost cost(String call, String benchmark, int threads) {
		return new CallCost(call, threads, figure("nothing", threads), figure(benchmark + "Off", threads),
				figure(benchmark + "On", threads), figure("query", threads));
	}

	private Figure figure(String benchmark, int threads) {
		return this.results.stream()
			.filter((result) -> result.getParams().getThreads() == threads)
			.filter((result) -> result.getParams().getBenchmark().endsWith("." + benchmark))
			.map(Figure::of)
			.findFirst()
			.orElseThrow();
	}

}
