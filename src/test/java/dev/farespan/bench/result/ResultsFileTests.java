package dev.farespan.bench.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.farespan.bench.stats.Summaries;
import dev.farespan.bench.stats.SummaryShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ResultsFileTests {

	private static final Results RECORDED = ResultsFile.read(Path.of("src/test/resources/bench/recorded.json"));

	private static final SummaryShape SUMMARY = SummaryShape.of(Summaries.of(RECORDED));

	@TempDir
	private Path directory;

	@Test
	void readsWhatItWrote() throws IOException {
		Path file = this.directory.resolve("results.json");
		ResultsFile.write(file, RECORDED, SUMMARY);
		assertThat(ResultsFile.read(file)).isEqualTo(RECORDED);
		try (var files = Files.list(this.directory)) {
			assertThat(files).containsExactly(file);
		}
	}

	@Test
	void writesNullForWhatIsNotANumber() throws IOException {
		Path file = write(SUMMARY);
		assertThat(Files.readString(file)).contains("\"nettyBytes\" : null").doesNotContain("NaN", "Infinity");
		Inside scrape = ResultsFile.read(file)
			.launches()
			.stream()
			.flatMap((launch) -> launch.inside().stream())
			.findFirst()
			.orElseThrow();
		assertThat(scrape.nettyBytes()).isNaN();
	}

	@Test
	void writesFieldsInOrder_andAColumnOnOneLine() throws IOException {
		List<String> lines = Files.readAllLines(write("none"));
		assertThat(lines).anySatisfy((line) -> assertThat(line.strip())
			.isEqualTo("\"at\" : [ 0.0, 9.5, 10.5, 12.0, 21.0, 22.0, 29.0, 31.0 ],"));
		List<String> names = lines.stream()
			.filter((line) -> line.startsWith("    \""))
			.map((line) -> line.strip().split("\"", -1)[1])
			.toList();
		assertThat(names).containsExactly("manifest", "setup", "rivals", "leftOut", "launches", "heapProbes", "notes");
	}

	@Test
	void namesTheUnitsOfEachRivalsFigures() throws IOException {
		JsonNode virtual = JsonMapper.shared().readTree(Files.readString(write(SUMMARY))).at("/summary/rivals/virtual");
		JsonNode ten = virtual.at("/cells/1");
		assertThat(ten.at("/queries").intValue()).isEqualTo(10);
		assertThat(ten.propertyNames()).contains("floorMillis", "p50Millis", "p50OverFloor", "rssBeforeMib",
				"rssPeakMib", "rssGrowthMib", "heapAfterGcMib", "directMib", "threadsAtPeak", "inFlightAtPeak",
				"cpuPerCallMicros", "answerHash");
		assertThat(ten.at("/p50Millis/median").doubleValue()).isEqualTo(254);
		assertThat(ten.at("/p50Millis/high").doubleValue()).isEqualTo(258);
		assertThat(ten.at("/nettyMib").isNull()).isTrue();
		assertThat(virtual.at("/smallestHeapMib").intValue()).isEqualTo(64);
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void keepsTheEarlierOne_whenTheDiskIsFull() throws IOException {
		Path file = write(SUMMARY);
		Path unfinished = file.resolveSibling("results.json.unfinished");
		Files.createSymbolicLink(unfinished, Path.of("/dev/full"));
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> ResultsFile.write(file, RECORDED, SUMMARY))
			.withMessageStartingWith("The results could not be written to " + file)
			.withMessageContaining("No space left on device");
		assertThat(ResultsFile.read(file)).isEqualTo(RECORDED);
		assertThat(unfinished).doesNotExist();
	}

	@Test
	void saysWhatItCannotRead() throws IOException {
		Path file = this.directory.resolve("results.json");
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> ResultsFile.read(file))
			.withMessageStartingWith("No results can be read from " + file)
			.withMessageContaining("NoSuchFile");
		Files.writeString(file, "{\"summary\": {}}");
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> ResultsFile.read(file))
			.withMessageEndingWith("it has no \"recorded\"");
		Files.writeString(file, "{\"summ");
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> ResultsFile.read(file))
			.withMessageContaining("end-of-input");
	}

	private Path write(Object summary) {
		Path file = this.directory.resolve("results.json");
		ResultsFile.write(file, RECORDED, summary);
		return file;
	}

}
