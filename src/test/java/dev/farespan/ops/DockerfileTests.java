package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the image is made of, as far as it can be seen without making it. */
class DockerfileTests {

	private final List<String> instructions = lines("Dockerfile");

	private final List<String> runtime = this.instructions.subList(lastStage(), this.instructions.size());

	DockerfileTests() throws IOException {
	}

	@Test
	void endsWithARuntimeOfTheReleaseItWasBuiltWith() {
		assertThat(this.instructions.getFirst()).isEqualTo("FROM eclipse-temurin:25-jdk AS build");
		assertThat(this.runtime.getFirst()).isEqualTo("FROM eclipse-temurin:25-jre");
	}

	@Test
	void runsAsANumberThatIsNotRoot() {
		assertThat(this.runtime).filteredOn((line) -> line.startsWith("USER "))
			.singleElement()
			.asString()
			.matches("USER [1-9]\\d*:[1-9]\\d*");
	}

	@Test
	void startsJavaWithoutAShell_soThatSignalsArrive() {
		JsonNode command = Checkout.json(argument("ENTRYPOINT"));
		List<String> words = command.valueStream().map((word) -> word.asString("")).toList();
		assertThat(words).startsWith("java")
			.endsWith("-jar", destination())
			.contains("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError",
					"--enable-native-access=ALL-UNNAMED")
			.anyMatch((word) -> word.startsWith("-XX:MaxRAMPercentage="))
			.noneMatch((word) -> word.startsWith("-Xmx"));
	}

	@Test
	void leavesTheOptionsOfTheMachineToItsUser() {
		assertThat(this.instructions).noneMatch((line) -> line.contains("JAVA_TOOL_OPTIONS"));
	}

	@Test
	void exposesThePortOfTheService() throws IOException {
		JsonNode server = Checkout.yaml(Path.of("src/main/resources/application.yml")).path("server");
		assertThat(argument("EXPOSE")).isEqualTo(server.path("port").asString(""));
	}

	@Test
	void copiesWhatIsThere_andIsNotIgnored() throws IOException {
		List<String> sources = this.instructions.stream()
			.filter((line) -> line.startsWith("COPY ") && !line.contains("--from="))
			.flatMap(DockerfileTests::copied)
			.toList();
		assertThat(sources).contains("mvnw", "pom.xml", ".mvn", "src")
			.allSatisfy((source) -> assertThat(Path.of(source)).exists());
		assertThat(lines(".dockerignore")).startsWith("*")
			.containsAll(sources.stream().map((source) -> "!" + source).toList());
	}

	private int lastStage() {
		return this.instructions.lastIndexOf(this.instructions.stream()
			.filter((line) -> line.startsWith("FROM "))
			.reduce((_, last) -> last)
			.orElseThrow());
	}

	private String argument(String instruction) {
		return this.runtime.stream()
			.filter((line) -> line.startsWith(instruction + " "))
			.map((line) -> line.substring(instruction.length() + 1))
			.reduce((_, last) -> last)
			.orElseThrow();
	}

	private String destination() {
		String copy = argument("COPY");
		return copy.substring(copy.lastIndexOf(' ') + 1);
	}

	private static Stream<String> copied(String line) {
		List<String> words = List.of(line.split(" ", -1));
		return words.subList(1, words.size() - 1).stream();
	}

	private static List<String> lines(String file) throws IOException {
		try (Stream<String> lines = Files.lines(Path.of(file))) {
			return lines.filter((line) -> !line.isBlank() && !line.startsWith("#")).toList();
		}
	}

}
