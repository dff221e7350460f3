package dev.farespan.ops;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where what the build is made of comes from, and which version of it. */
class PomTests {

	private final PomFile pom = new PomFile();

	PomTests() throws Exception {
	}

	/**
	 * Of a plugin, a dependency, a processor's path: each of them is raised in one place.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "dependency", "plugin", "path", "annotationProcessorPath", "extension" })
	void takesVersionsFromPropertiesOrTheParent(String kind) {
		assertThat(this.pom.all(kind)).allSatisfy((element) -> {
			Optional<String> version = PomFile.text(element, "version");
			assertThat(version.orElse("${by.parent}")).as(PomFile.text(element, "artifactId").orElse("?"))
				.matches("\\$\\{[a-z0-9.-]+}");
		});
	}

	@Test
	void namesNoVersionThatMoves() {
		assertThat(this.pom.properties()).containsKey("resilience4j.version");
		assertThat(this.pom.properties().values())
			.noneMatch((value) -> value.endsWith("-SNAPSHOT") || value.matches("LATEST|RELEASE|[\\[(].*"));
	}

	@Test
	void addsNoPlaceToFetchFrom() {
		assertThat(List.of("repository", "pluginRepository", "systemPath"))
			.allSatisfy((name) -> assertThat(this.pom.all(name)).isEmpty());
	}

	@Test
	void datesEachFileOfTheJarAlike_soThatABuildCanBeRepeated() {
		String timestamp = this.pom.properties().getOrDefault("project.build.outputTimestamp", "");
		assertThat(Instant.parse(timestamp)).isBefore(Instant.now());
	}

}
