package dev.farespan.bench.run;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.farespan.bench.result.Rival;

/** The interpreter of the scripts, and whether it has what they need. */
final class Python {

	private static final Path PROGRAMS = Path.of("src", "bench", "python");

	private static final Duration LONGEST_CHECK = Duration.ofSeconds(20);

	/** Debian's own has the Debian packages; another of the same name need not. */
	private static final String INTERPRETER = Path.of("/usr/bin/python3").toFile().canExecute() ? "/usr/bin/python3"
			: "python3";

	private Python() {
	}

	static List<String> command(Rival rival, URI upstream, LocalDate firstDay, int days) {
		var command = new ArrayList<>(List.of(INTERPRETER, "-B", PROGRAMS.resolve(program(rival)).toString(),
				upstream.toString(), firstDay.toString(), Integer.toString(days)));
		if (program(rival).equals("pool.py")) {
			command.add(Integer.toString(rival.width()));
		}
		return command;
	}

	/** Why a script cannot run, with the Debian packages that would bring what it lacks. */
	static Optional<String> lacks(Rival rival, Children children) throws InterruptedException {
		if (!PROGRAMS.resolve(program(rival)).toFile().isFile()) {
			return Optional.of("there is no " + PROGRAMS.resolve(program(rival)) + " where the comparison was started");
		}
		String modules = modules(rival);
		String packages = "python3-" + modules.replace(", ", ", python3-");
		try (Child child = children.start("python-check", List.of(INTERPRETER, "-c", "import " + modules), Map.of())) {
			return (child.ends(LONGEST_CHECK) && child.exitValue() == 0) ? Optional.empty()
					: Optional.of("python3 lacks " + modules + " (Debian: " + packages + ")");
		}
		catch (java.io.UncheckedIOException ex) {
			return Optional.of("there is no python3 (Debian: python3, " + packages + ")");
		}
	}

	/** The version, for the manifest; empty where there is none. */
	static Optional<String> version(Children children) throws InterruptedException {
		Path output = children.logs().resolve("python-version.txt");
		try (Child child = children.start("python-version", List.of(INTERPRETER, "--version"), Map.of(), output)) {
			return child.ends(LONGEST_CHECK) ? Optional.of(java.nio.file.Files.readString(output).strip())
					: Optional.empty();
		}
		catch (java.io.IOException | java.io.UncheckedIOException ex) {
			return Optional.empty();
		}
	}

	private static String modules(Rival rival) {
		return rival.name().equals("python-gevent") ? "gevent, requests" : rival.client();
	}

	private static String program(Rival rival) {
		return rival.arguments().getFirst();
	}

}
