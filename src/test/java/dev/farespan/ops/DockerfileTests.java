package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
		assertThat(base(this.runtime.getFirst())).isEqualTo("FROM eclipse-temurin:25-jre");
	}

	@Test
	void runsAsANumberThatIsNotRoot() {
		assertThat(this.runtime).filteredOn((line) -> line.startsWith("USER "))
			.singleElement()
			.asString()
			.matches("USER [1-9]\\d*:[1-9]\\d*");
	}

	@Test
	void startsJavaWithoutAShell_soThatSignalsArrive() throws IOException {
		List<String> words = expanded(words(argument("ENTRYPOINT")));
		assertThat(words).startsWith("java")
			.endsWith("-jar", destination() + "farespan.jar")
			.contains("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError",
					"--enable-native-access=ALL-UNNAMED")
			.anyMatch((word) -> word.startsWith("-XX:MaxRAMPercentage="))
			.noneMatch((word) -> word.startsWith("-Xmx"));
	}

	@Test
	void usesTheCacheThatWasRecordedOfTheSameFiles() {
		List<String> fits = this.instructions.stream().filter((line) -> line.startsWith("FROM ")).toList();
		assertThat(fits).endsWith("FROM unpacked AS recorded", "FROM unpacked");
		assertThat(words(argument("ENTRYPOINT"))).contains("-XX:AOTCache=" + destination() + "farespan.aot");
		assertThat(this.runtime).contains("COPY --from=recorded /app/farespan.aot ./");
	}

	@Test
	void keepsTheLibrariesApart_soThatAChangeMovesFewBytes() {
		assertThat(this.instructions).containsSubsequence("COPY --from=build /build/layers/dependencies/ ./",
				"COPY --from=build /build/layers/application/ ./");
	}

	@Test
	void asksHowItIs_withoutAShell() throws IOException {
		List<String> words = expanded(words(argument("HEALTHCHECK").replaceFirst(".* CMD ", "")));
		assertThat(words).startsWith("java")
			.containsSubsequence("-cp", destination() + "farespan.jar")
			.endsWith("dev.farespan.HealthCheck");
	}

	@Test
	void saysOfWhichVersionItIs() throws IOException {
		String version = Files.readAllLines(Path.of("pom.xml"))
			.stream()
			.filter((line) -> line.startsWith("\t<version>"))
			.map((line) -> line.replaceAll("</?version>", "").strip())
			.collect(Collectors.joining());
		assertThat(this.runtime).contains("ARG VERSION=" + version);
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
			.containsAll(sources.stream().map((source) -> "!" + Path.of(source).getName(0)).toList());
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

	/** Where everything lies; with a slash at its end. */
	private String destination() {
		return this.instructions.stream()
			.filter((line) -> line.startsWith("WORKDIR "))
			.reduce((_, last) -> last)
			.map((line) -> line.substring("WORKDIR ".length()) + "/")
			.orElseThrow();
	}

	/** The image that a stage begins with, through the stages it is built on. */
	private String base(String from) {
		return this.instructions.stream()
			.filter((line) -> line.startsWith("FROM ") && line.endsWith(" AS " + from.substring("FROM ".length())))
			.findFirst()
			.map((line) -> base(line.substring(0, line.indexOf(" AS "))))
			.orElse(from);
	}

	private static List<String> words(String json) {
		return Checkout.json(json).valueStream().map((word) -> word.asString("")).toList();
	}

	/** As java reads them: an argument of a file is each of its lines. */
	private static List<String> expanded(List<String> words) throws IOException {
		List<String> all = new ArrayList<>();
		for (String word : words) {
			all.addAll(word.startsWith("@/app/") ? lines("src/image/" + word.substring("@/app/".length()))
					: List.of(word));
		}
		return all;
	}

	private static Stream<String> copied(String line) {
		List<String> words = List.of(line.split(" ", -1));
		return words.subList(1, words.size() - 1).stream();
	}

	private static List<String> lines(String file) throws IOException {
		try (Stream<String> lines = Files.lines(Path.of(file))) {
			String joined = lines.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.collect(Collectors.joining("\n"));
			return joined.replaceAll("\\\\\n\\s*", "").lines().toList();
		}
	}

}
