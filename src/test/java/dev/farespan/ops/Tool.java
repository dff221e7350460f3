package dev.farespan.ops;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.assertThat;

/** A program of this machine that holds our files against its own rules. */
record Tool(Path program) {

	/** Skips the test where the program is missing; where CI is set, that fails it. */
	static Tool onPath(String name) {
		Optional<Path> program = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
			.splitAsStream(System.getenv().getOrDefault("PATH", ""))
			.map((entry) -> Path.of(entry, name))
			.filter(Files::isExecutable)
			.findFirst();
		assumeOrFail(program.isPresent(), name + " is missing");
		assertThat(program).as("%s on the path", name).isPresent();
		return new Tool(program.orElseThrow());
	}

	/** Skips the test unless this holds; where CI is set, the test goes on. */
	static void assumeOrFail(boolean holds, String orElse) {
		Assumptions.assumeTrue(holds || System.getenv().containsKey("CI"), orElse);
	}

	/** Runs it in this folder; it has to end in this time. */
	Run run(Path folder, Duration atMost, String... arguments) throws IOException, InterruptedException {
		List<String> command = Stream.concat(Stream.of(this.program.toString()), Stream.of(arguments)).toList();
		Path output = Files.createTempFile("tool", ".txt");
		try {
			Process process = new ProcessBuilder(command).directory(folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			boolean ended = ends(process, atMost);
			String said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
			assertThat(ended).as("%s ends in %s; it said:%n%s", command, atMost, said).isTrue();
			return new Run(command, process.exitValue(), said);
		}
		finally {
			Files.delete(output);
		}
	}

	private static boolean ends(Process process, Duration atMost) throws InterruptedException {
		try {
			return process.waitFor(atMost);
		}
		finally {
			// npm starts programs of its own
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
	}

	record Run(List<String> command, int exitCode, String output) {

		boolean succeeded() {
			return this.exitCode == 0;
		}

		void assertSucceeded() {
			assertThat(this.exitCode).as("%s said:%n%s", this.command, this.output).isZero();
		}

	}

}
