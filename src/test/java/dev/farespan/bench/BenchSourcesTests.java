package dev.farespan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** To the comparison the product is a jar and a URL. */
class BenchSourcesTests {

	private static final int MAX_LINES = 150;

	private static List<Path> sources() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/bench/java"))) {
			return files.filter((file) -> file.toString().endsWith(".java")).toList();
		}
	}

	@Test
	void importNothingOfTheProduct() throws IOException {
		for (Path source : sources()) {
			assertThat(Files.readAllLines(source)).as(source.toString())
				.filteredOn((line) -> line.contains("dev.farespan."))
				.allMatch((line) -> line.contains("dev.farespan.bench"));
		}
	}

	@Test
	void areSmall() throws IOException {
		assertThat(sources()).isNotEmpty()
			.allSatisfy((source) -> assertThat(Files.readAllLines(source)).hasSizeLessThanOrEqualTo(MAX_LINES));
	}

}
