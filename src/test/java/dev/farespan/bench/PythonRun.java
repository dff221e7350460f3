package dev.farespan.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What one of the Python programs wrote until it ended.
 *
 * @param output its calendar
 * @param errors its lines on the standard error
 */
record PythonRun(int exitCode, String output, List<String> errors) {

	private static final Path PROGRAMS = Path.of("src/bench/python").toAbsolutePath();

	private static final List<String> INTERPRETERS = List.of("python3", "/usr/bin/python3");

	private static final String MARK = "FANOUT ";

	/** The first interpreter that has these modules. */
	static Optional<String> interpreterWith(String modules) throws InterruptedException {
		for (String interpreter : INTERPRETERS) {
			try {
				if (of(Map.of(), List.of(interpreter, "-c", "import " + modules)).exitCode() == 0) {
					return Optional.of(interpreter);
				}
			}
			catch (IOException ex) {
				// not there: the next one
			}
		}
		return Optional.empty();
	}

	/** Runs a program, such as {@code "pool.py URL 2026-12-01 10 20"}. */
	static PythonRun of(Map<String, String> environment, List<String> options, String program)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(options);
		command.add("-B");
		command.addAll(Arrays.asList(program.split(" ", -1)));
		return of(environment, command);
	}

	private static PythonRun of(Map<String, String> environment, List<String> command)
			throws IOException, InterruptedException {
		var builder = new ProcessBuilder(command).directory(PROGRAMS.toFile());
		builder.environment().putAll(environment);
		Process process = builder.start();
		try {
			CompletableFuture<String> output = all(process.getInputStream());
			CompletableFuture<String> errors = all(process.getErrorStream());
			if (!process.waitFor(60, TimeUnit.SECONDS)) {
				throw new IllegalStateException(command + " does not end");
			}
			return new PythonRun(process.exitValue(), output.join(), errors.join().lines().toList());
		}
		finally {
			process.destroyForcibly();
		}
	}

	private static CompletableFuture<String> all(InputStream stream) {
		return CompletableFuture.supplyAsync(() -> {
			try (stream) {
				return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
			}
			catch (IOException ex) {
				return ex.toString();
			}
		});
	}

	/** When, in seconds since 1970, it says that its fan-out began or ended. */
	double moment(String which) {
		List<String> said = this.errors.stream().filter((line) -> line.startsWith(MARK + which)).toList();
		if (said.size() != 1 || !said.getFirst().matches(MARK + which + " \\d+\\.\\d{6}")) {
			throw new AssertionError("no " + which + " in " + this.errors);
		}
		return Double.parseDouble(said.getFirst().substring(MARK.length() + which.length()));
	}

}
