package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What Prometheus's own checker says of the alerts and of the local scrape. */
@EnabledOnOs({ OS.LINUX, OS.MAC })
class PromtoolTests {

	@Test
	void acceptsTheRules() throws Exception {
		promtool("check", "rules", "helm/rules/farespan.yml");
	}

	@Test
	void seesTheRulesFireAsTheirTestsSay() throws Exception {
		promtool("test", "rules", "helm/rules/farespan_test.yml");
	}

	@Test
	void acceptsTheScrape() throws Exception {
		// the rules it names lie where the container has them
		promtool("check", "config", "--syntax-only", "compose/prometheus.yml");
	}

	private static void promtool(String... arguments) throws IOException, InterruptedException {
		Tool.onPath("promtool").run(Path.of("").toAbsolutePath(), Duration.ofSeconds(30), arguments).assertSucceeded();
	}

}
