package dev.farespan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import dev.farespan.bench.report.Report;
import dev.farespan.bench.report.TrialReport;
import dev.farespan.bench.result.Results;
import dev.farespan.bench.result.ResultsFile;
import dev.farespan.bench.result.TrialResults;
import dev.farespan.bench.run.Children;
import dev.farespan.bench.run.Comparison;
import dev.farespan.bench.run.OptionException;
import dev.farespan.bench.run.Options;
import dev.farespan.bench.stats.Summaries;
import dev.farespan.bench.stats.Summary;
import dev.farespan.bench.stats.SummaryShape;
import dev.farespan.bench.trial.Trials;

/**
 * Compares the rivals and writes a report. Run by {@code ./mvnw -Pcompare verify}, with
 * system properties {@code compare.*}. With a {@code results.json} as its argument it
 * measures nothing and writes that one's report anew. Some forms are trials: they hold the
 * twins to criteria, and the status is 0 only when all of them hold.
 */
public final class Compare {

	/** All went well. */
	private static final int DONE = 0;

	/** Something is wrong with what was measured, or nothing was. */
	private static final int FAILED = 1;

	/** What was asked for cannot be done. */
	private static final int REFUSED = 2;

	/** Logs, samples and figures of a full run, several times over. */
	private static final long LEAST_SPACE = 50L << 20;

	private Compare() {
	}

	/**
	 * Runs it.
	 * @param args nothing, or a recorded run to report on
	 */
	public static void main(String[] args) {
		System.setProperty("java.awt.headless", "true");
		System.exit(run(args));
	}

	private static int run(String[] args) {
		try {
			Options options = Options.read((name) -> System.getProperty(String.valueOf(name)),
					System.getenv("MAVEN_CMD_LINE_ARGS"));
			if (args.length > 0) {
				return report(ResultsFile.read(Path.of(args[0])), options.output());
			}
			return measure(options);
		}
		catch (OptionException ex) {
			System.out.println(ex.getMessage());
			return REFUSED;
		}
		catch (IOException | UncheckedIOException ex) {
			System.out.println("The comparison could not go on: " + ex.getMessage());
			return FAILED;
		}
	}

	private static int measure(Options options) throws IOException {
		Path logs = prepare(options);
		var children = new Children(logs);
		var done = new CountDownLatch(1);
		Runtime.getRuntime()
			.addShutdownHook(Thread.ofPlatform().unstarted(new Ending(Thread.currentThread(), children, done)));
		try (children) {
			return options.form().isTrial() ? report(Trials.run(options, children), options.output())
					: report(Comparison.run(options, children), options.output());
		}
		finally {
			done.countDown();
		}
	}

	private static Path prepare(Options options) throws IOException {
		if (!Files.isRegularFile(options.jar())) {
			throw new OptionException("There is no " + options.jar() + " to compare: build it, or name it with -Dcompare.jar.");
		}
		Path logs = options.output().resolve("logs");
		Files.createDirectories(logs);
		long space = Files.getFileStore(logs).getUsableSpace();
		if (space < LEAST_SPACE) {
			throw new OptionException("The disk of " + options.output() + " has room for %d MiB, and a comparison needs %d. Make room, or choose another with -Dcompare.output."
					.formatted(space >> 20, LEAST_SPACE >> 20));
		}
		return logs;
	}

	private static int report(TrialResults results, Path output) throws IOException {
		ResultsFile.write(output.resolve(results.form() + ".json"), results);
		TrialReport.write(output, results);
		System.out.println();
		TrialReport.verdict(results).forEach(System.out::println);
		System.out.println("\nThe report: " + output.toAbsolutePath().resolve(results.form() + ".html").toUri());
		return results.holds() ? DONE : FAILED;
	}

	private static int report(Results results, Path output) throws IOException {
		Summary summary = Summaries.of(results);
		Path written = write(results, summary, output);
		summary.verdict().forEach((sentence) -> System.out.println("\n" + sentence));
		summary.refused().forEach((refused) -> System.out.println("Not averaged in: " + refused));
		System.out.println("\nThe report: " + written.resolve("report.html").toUri());
		boolean refused = results.launches().stream().anyMatch((launch) -> launch.refusal() != null);
		boolean measured = results.launches().stream().anyMatch((launch) -> !launch.cells().isEmpty());
		return (measured && !refused) ? DONE : FAILED;
	}

	/** To where it should go or, if that is full, to where temporary files go. */
	private static Path write(Results results, Summary summary, Path output) throws IOException {
		try {
			write(output, results, summary);
			return output.toAbsolutePath();
		}
		catch (IOException | UncheckedIOException ex) {
			Path other = Files.createTempDirectory("farespan-compare-");
			System.out.println("The report could not be written to " + output + " (" + ex.getMessage() + "); it goes to "
					+ other + ".");
			write(other, results, summary);
			return other;
		}
	}

	private static void write(Path directory, Results results, Summary summary) throws IOException {
		ResultsFile.write(directory.resolve("results.json"), results, SummaryShape.of(summary));
		Report.write(directory, results, summary);
		Report.picture(directory.resolve("picture.svg"), results, summary);
	}

}
