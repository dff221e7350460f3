package dev.farespan.bench.trial;

import java.nio.file.Path;
import java.util.Map;

import dev.farespan.bench.run.Children;
import dev.farespan.bench.run.OptionException;
import dev.farespan.bench.run.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TrialsTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path logs;

	private void run(Map<String, String> properties) throws Exception {
		try (var children = new Children(this.logs)) {
			Trials.run(Options.read((name) -> properties.get(String.valueOf(name)), null), children);
		}
	}

	@Test
	void refusesAForeignUpstream() {
		assertThatThrownBy(() -> run(Map.of("compare.form", "hedge", "compare.upstream", "http://127.0.0.1:1/restapi")))
			.isInstanceOf(OptionException.class)
			.hasMessageContaining("needs the simulator");
	}

	@Test
	void refusesScripts() {
		assertThatThrownBy(() -> run(Map.of("compare.form", "soak", "compare.rivals", "python-gevent")))
			.isInstanceOf(OptionException.class)
			.hasMessageContaining("is for services");
	}

}
