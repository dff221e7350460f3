package dev.farespan.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Reads the files for mprof back the way mprof does: by the first word, then by single
 * spaces.
 */
class MprofTests {

	@TempDir
	Path directory;

	@Test
	void writesAFileForEachLaunchOfTheArticlesCell() throws IOException {
		Mprof.write(this.directory, MadeUp.results());
		try (var files = Files.list(this.directory)) {
			assertThat(files.map((file) -> file.getFileName().toString())).hasSize(24)
				.contains("sequential-1.dat", "python-asyncio-2.dat")
				.doesNotContain("python-gevent-1.dat", "pool-10000-1.dat");
		}
	}

	@Test
	void keepsEverySample() throws IOException {
		var outside = MadeUp.results().launches().getFirst().outside();
		var samples = fields("MEM");
		assertThat(samples).hasSameSizeAs(outside.at()).allMatch((fields) -> fields.size() == 2);
		for (int index = 0; index < samples.size(); index++) {
			assertThat(number(samples.get(index), 0)).isCloseTo(outside.rssKib().get(index) / 1024.0, within(1e-6));
			assertThat(number(samples.get(index), 1)).isCloseTo(outside.at().get(index), within(1e-4));
		}
	}

	@Test
	void keepsTheFanOutWithItsMemory() throws IOException {
		var fanOut = MadeUp.results().launches().getFirst().cells().getFirst().fanOuts().getFirst();
		var function = fields("FUNC");
		assertThat(function).hasSize(1);
		assertThat(function.getFirst()).hasSize(6).startsWith("sequential").endsWith("0");
		assertThat(number(function.getFirst(), 2)).isCloseTo(fanOut.from(), within(1e-4));
		assertThat(number(function.getFirst(), 4)).isCloseTo(fanOut.to(), within(1e-4));
		assertThat(number(function.getFirst(), 3)).isGreaterThan(number(function.getFirst(), 1));
	}

	@Test
	void namesTheCommandOnOneLine() throws IOException {
		assertThat(lines().getFirst()).isEqualTo("CMDLINE sequential --fares.mode=sequential --days 100");
		assertThat(lines()).allMatch((line) -> !line.isBlank());
	}

	private List<String> lines() throws IOException {
		Mprof.write(this.directory, MadeUp.results());
		return Files.readAllLines(this.directory.resolve("sequential-1.dat"));
	}

	private List<List<String>> fields(String word) throws IOException {
		return lines().stream()
			.filter((line) -> line.startsWith(word + " "))
			.map((line) -> List.of(line.substring(word.length() + 1).split(" ", -1)))
			.toList();
	}

	private static double number(List<String> fields, int index) {
		return Double.parseDouble(fields.get(index));
	}

}
