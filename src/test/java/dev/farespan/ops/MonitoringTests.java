package dev.farespan.ops;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether the Prometheus and the Grafana of {@code compose.yaml} find the twins, each
 * other and their files.
 */
class MonitoringTests {

	private static final String PROMETHEUS = "compose/prometheus.yml";

	private static final String DATASOURCES = "compose/grafana/datasources.yml";

	private static final String DASHBOARDS = "compose/grafana/dashboards.yml";

	private final ComposeFile compose = ComposeFile.read();

	MonitoringTests() throws IOException {
	}

	@Test
	void scrapesBothTwins_underTheNameThatDashboardsKnow() throws IOException {
		JsonNode jobs = Checkout.yaml(Path.of(PROMETHEUS)).path("scrape_configs");
		assertThat(jobs.values()).singleElement().satisfies((job) -> {
			assertThat(job.path("job_name").asString("")).isEqualTo("farespan");
			assertThat(job.path("metrics_path").asString("")).isEqualTo("/actuator/prometheus");
			List<String> targets = texts(job.path("static_configs").path(0).path("targets"));
			assertThat(targets).containsExactlyInAnyOrder("reactive:8080", "blocking:8080")
				.allMatch(this.compose::listens);
		});
	}

	@Test
	void handsPrometheusItsFiles() throws IOException {
		assertThat(this.compose.command("prometheus")).contains("--config.file=" + targetOf("prometheus", PROMETHEUS),
				"--enable-feature=exemplar-storage");
		assertThat(texts(Checkout.yaml(Path.of(PROMETHEUS)).path("rule_files")))
			.containsExactly(targetOf("prometheus", Checkout.RULES.toString()));
	}

	@Test
	void handsGrafanaItsFiles() throws IOException {
		assertThat(targetOf("grafana", DATASOURCES)).startsWith("/etc/grafana/provisioning/datasources/");
		assertThat(targetOf("grafana", DASHBOARDS)).startsWith("/etc/grafana/provisioning/dashboards/");
		assertThat(Checkout.yaml(Path.of(DASHBOARDS)).path("providers").values())
			.extracting((provider) -> provider.path("options").path("path").asString(""))
			.containsExactly(targetOf("grafana", Checkout.DASHBOARDS.toString()));
	}

	@Test
	void asksPrometheusWhereItListens_asOftenAsItScrapes() throws IOException {
		JsonNode scrape = Checkout.yaml(Path.of(PROMETHEUS)).path("global");
		assertThat(Checkout.yaml(Path.of(DATASOURCES)).path("datasources").values()).singleElement()
			.satisfies((datasource) -> {
				assertThat(datasource.path("type").asString("")).isEqualTo("prometheus");
				assertThat(datasource.path("isDefault").asBoolean(false)).isTrue();
				URI address = URI.create(datasource.path("url").asString(""));
				assertThat(this.compose.listens(address.getAuthority())).isTrue();
				assertThat(datasource.path("jsonData").path("timeInterval").asString(""))
					.isEqualTo(scrape.path("scrape_interval").asString("none"));
			});
	}

	@Test
	void beginsWithTheTwins_andLetsEverybodyOnlyLook() {
		Map<String, String> environment = this.compose.environment("grafana");
		assertThat(environment).containsEntry("GF_AUTH_ANONYMOUS_ENABLED", "true")
			.containsEntry("GF_AUTH_ANONYMOUS_ORG_ROLE", "Viewer")
			.containsEntry("GF_SECURITY_DISABLE_INITIAL_ADMIN_CREATION", "true")
			.containsEntry("GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH",
					targetOf("grafana", Checkout.DASHBOARDS.toString()) + "/twins.json");
		assertThat(Checkout.DASHBOARDS.resolve("twins.json")).exists();
	}

	/** Where a service has this path of the repository. */
	private String targetOf(String service, String path) {
		return this.compose.mounts(service)
			.stream()
			.filter((mount) -> mount.source().equals("./" + path))
			.map(ComposeFile.Mount::target)
			.findFirst()
			.orElse(path + " is not mounted");
	}

	private static List<String> texts(JsonNode array) {
		return array.valueStream().map((text) -> text.asString("")).toList();
	}

}
