package dev.farespan.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

	/** The manifest tells all of them. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			overload,  -Xmx200m
			container, -XX:MaxRAM=256m -Xmx200m
			startup,   -XX:MaxRAM=256m
			""")
	void addsFlagsToItsOwn(String form, String added) throws IOException {
		Options options = Options.read(Map.of("compare.form", form, "compare.heap", "200", "compare.jvm", "-Xint")::get,
				null);
		List<String> flags = ImageLayout.allFlags(options);
		assertThat(flags).startsWith("-XX:+UseSerialGC").allSatisfy((flag) -> assertThat(flag).matches("-\\S+"));
		assertThat(String.join(" ", flags)).endsWith(" -Xint " + added)
			.contains("-Xms" + ImageLayout.LEAST_HEAP_MIB + "m");
	}

	@Test
	void putsMoreFlagsBeforeTheJar() {
		assertThat(ImageLayout.command(Path.of("/app"), List.of("-Xmx128m"))).endsWith("@/app/java-options", "-Xmx128m",
				"-jar", "/app/farespan.jar");
	}

}
