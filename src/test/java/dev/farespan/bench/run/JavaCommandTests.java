package dev.farespan.bench.run;

import java.net.URI;
import java.util.List;
import java.util.Map;

import dev.farespan.bench.result.Rival;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JavaCommandTests {

	private static final URI UPSTREAM = URI.create("http://127.0.0.1:9480/restapi");

	private static List<String> command(int heapMib) {
		Options options = Options.read((name) -> Map.of("compare.jvm", "-XX:+UseParallelGC").get(String.valueOf(name)),
				null);
		Rival rival = Rivals.of(options).getFirst();
		return new JavaCommand(options).rival(rival, JavaCommand.common(), 19480, UPSTREAM, heapMib);
	}

	@Test
	void beginsWithASmallHeap_neverAboveItsGreatest() {
		assertThat(command(512)).containsSubsequence("-Xms64m", "-XX:+UseParallelGC", "-Xmx512m", "-jar");
		assertThat(command(40)).containsSubsequence("-Xms40m", "-Xmx40m", "-jar");
	}

	@Test
	void tellsEveryRivalTheSame() {
		assertThat(command(512)).containsAll(JavaCommand.common())
			.contains("--fares.mode=sequential", "--fares.providers.regiojet.base-url=" + UPSTREAM);
	}

}
