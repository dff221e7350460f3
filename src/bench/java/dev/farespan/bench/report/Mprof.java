package dev.farespan.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.farespan.bench.result.Bracket;
import dev.farespan.bench.result.CellRun;
import dev.farespan.bench.result.Launch;
import dev.farespan.bench.result.Results;

/** Writes launches as files that {@code mprof plot} and {@code mprof peak} read. */
final class Mprof {

	private Mprof() {
	}

	/** One file for each launch that ran the article's cell, named after the launch. */
	static void write(Path directory, Results results) throws IOException {
		Files.createDirectories(directory);
		for (var launch : results.launches()) {
			var run = Traces.article(launch, results.setup().article());
			if (run.isPresent() && !launch.outside().at().isEmpty()) {
				Files.write(directory.resolve(name(launch)), lines(launch, run.get(), results));
			}
		}
	}

	/** The lines of one file; a space ends a field, so that names have none. */
	static List<String> lines(Launch launch, CellRun run, Results results) {
		var trace = Trace.of(launch, run);
		var command = "CMDLINE " + command(launch, results);
		var memory = IntStream.range(0, trace.size())
			.mapToObj((index) -> String.format(Locale.ROOT, "MEM %.6f %.4f", trace.mib(index), trace.at(index)));
		var functions = trace.fanOuts().stream().map((fanOut) -> function(launch, trace, fanOut));
		return Stream.of(Stream.of(command), memory, functions).flatMap((lines) -> lines).toList();
	}

	private static String function(Launch launch, Trace trace, Bracket fanOut) {
		return String.format(Locale.ROOT, "FUNC %s %.6f %.4f %.6f %.4f 0", word(launch.rival()),
				trace.mibAt(fanOut.from()), fanOut.from(), trace.mibAt(fanOut.to()), fanOut.to());
	}

	private static String command(Launch launch, Results results) {
		var arguments = results.rivals()
			.stream()
			.filter((rival) -> rival.name().equals(launch.rival()))
			.flatMap((rival) -> rival.arguments().stream());
		return Stream.concat(Stream.of(launch.rival()), arguments)
			.map((argument) -> argument.replaceAll("\\s+", " "))
			.reduce((one, other) -> one + " " + other)
			.orElse(launch.rival());
	}

	private static String name(Launch launch) {
		return word(launch.rival()) + "-" + launch.repeat() + ".dat";
	}

	/** A dot would be read as a package, a slash as a folder. */
	private static String word(String name) {
		return name.replaceAll("[^A-Za-z0-9_-]", "-");
	}

}
