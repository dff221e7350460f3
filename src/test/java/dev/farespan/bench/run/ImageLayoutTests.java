package dev.farespan.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImageLayoutTests {

	/** What is measured is what the image does. */
	@Test
	void startsTheProductAsTheImageDoes() throws IOException {
		String entryPoint = Files.readAllLines(Path.of("Dockerfile")).getLast();
		List<String> inTheImage = Arrays.stream(entryPoint.split("\"", -1))
			.filter((word) -> word.matches("[^ ,\\[\\]]+"))
			.map((word) -> word.equals("java") ? JavaCommand.JAVA : word)
			.toList();
		assertThat(entryPoint).startsWith("ENTRYPOINT ");
		assertThat(ImageLayout.command(Path.of("/app"), List.of())).isEqualTo(inTheImage);
	}

	@Test
	void tellsItsFlags() throws IOException {
		assertThat(ImageLayout.flags()).contains("-XX:+UseSerialGC")
			.allSatisfy((flag) -> assertThat(flag).matches("-\\S+"));
	}

	@Test
	void putsMoreFlagsBeforeTheJar() {
		assertThat(ImageLayout.command(Path.of("/app"), List.of("-Xmx128m"))).endsWith("@/app/java-options", "-Xmx128m",
				"-jar", "/app/farespan.jar");
	}

}
