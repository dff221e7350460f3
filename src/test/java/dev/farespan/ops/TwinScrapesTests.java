package dev.farespan.ops;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a scrape of each twin shows once it has been asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class TwinScrapesTests {

	private static final String OURS = "fares_";

	private static final String UNITS = "seconds|requests|queries|dates|answers|attempts|retries|looks|state";

	private static final int LINT_FOUND_SOMETHING = 3;

	private final Map<String, Scrape> scrapes = new TreeMap<>();

	@BeforeAll
	@Timeout(120)
	void scrapeBoth(@TempDir Path logs) throws IOException, InterruptedException {
		try (var twins = new OperatedTwins()) {
			twins.start(logs);
			for (String twin : MeterOwners.TWINS) {
				twins.askAll(twin);
				this.scrapes.put(twin, twins.scrape(twin));
			}
		}
	}

	@Test
	void nameOurMetersAlike() {
		List<Set<String>> meters = this.scrapes.values().stream().map(TwinScrapesTests::sharedMeters).toList();
		assertThat(meters).hasSize(2);
		assertThat(meters.getFirst()).isNotEmpty().isEqualTo(meters.getLast());
	}

	private static Set<String> sharedMeters(Scrape scrape) {
		Set<String> meters = new TreeSet<>(scrape.meters(OURS));
		meters.removeIf((meter) -> MeterOwners.BY_PREFIX.keySet().stream().anyMatch(meter::startsWith));
		return meters;
	}

	@Test
	void showWhatOneTwinAloneHas_inThatTwinAlone() {
		MeterOwners.BY_PREFIX.forEach((prefix, owner) -> this.scrapes
			.forEach((twin, scrape) -> assertThat(!scrape.series(prefix).isEmpty()).as("%s has %s", twin, prefix)
				.isEqualTo(twin.equals(owner))));
	}

	@Test
	void explainEachMeterOfOurs() {
		assertThat(this.scrapes.values()).allSatisfy((scrape) -> {
			assertThat(scrape.series(OURS)).extracting(scrape::meterOf).isSubsetOf(scrape.meters(OURS));
			assertThat(scrape.explained(OURS)).isEqualTo(scrape.meters(OURS));
		});
	}

	@Test
	void endEachNameOfOursInItsUnit() {
		assertThat(this.scrapes.values()).allSatisfy((scrape) -> assertThat(scrape.meters(OURS)).isNotEmpty()
			.allSatisfy((meter) -> assertThat(meter).matches("\\w+_(" + UNITS + ")(_total|_max)?")));
	}

	@Test
	void showFewSeries() {
		assertThat(this.scrapes.values()).allSatisfy((scrape) -> {
			assertThat(scrape.series(OURS)).hasSizeBetween(1, 399);
			assertThat(scrape.series("")).hasSizeLessThan(900);
		});
	}

	@Test
	void arePassedByPromtool(@TempDir Path folder) throws IOException, InterruptedException {
		Path promtool = Tool.onPath("promtool").program();
		for (Scrape scrape : this.scrapes.values()) {
			assertThat(complaints(promtool, folder, scrape)).noneMatch((line) -> line.startsWith(OURS));
		}
	}

	private static List<String> complaints(Path promtool, Path folder, Scrape scrape)
			throws IOException, InterruptedException {
		Path input = Files.writeString(folder.resolve("scrape.txt"), scrape.text(), StandardCharsets.UTF_8);
		Path output = folder.resolve("complaints.txt");
		Process process = new ProcessBuilder(promtool.toString(), "check", "metrics").redirectInput(input.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		try {
			assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ended in time").isTrue();
		}
		finally {
			process.destroyForcibly();
		}
		List<String> said = Files.readAllLines(output, StandardCharsets.UTF_8);
		assertThat(process.exitValue()).as("promtool said %s", said).isIn(0, LINT_FOUND_SOMETHING);
		return said;
	}

}
