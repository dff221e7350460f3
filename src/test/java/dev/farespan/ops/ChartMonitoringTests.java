package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What Prometheus and Grafana are given. */
@ExtendWith(WithChart.class)
class ChartMonitoringTests {

	private static final String ALWAYS = """
			monitoring:
			  serviceMonitor: {enabled: true, labels: {release: prometheus}}
			  rules: {enabled: true, labels: {release: prometheus}}
			""";

	private final Chart chart;

	ChartMonitoringTests(Chart chart) {
		this.chart = chart;
	}

	@Test
	void scrapesWhatThePodsServe_underTheNameThatDashboardsKnow() throws IOException {
		Manifests manifests = this.chart.render(ALWAYS);
		assertThat(manifests.ofKind("ServiceMonitor")).singleElement().satisfies((monitor) -> {
			assertThat(monitor.path("metadata").path("labels").path("release").asString("")).isEqualTo("prometheus");
			JsonNode spec = monitor.path("spec");
			assertThat(spec.propertyNames()).containsExactly("selector", "namespaceSelector", "endpoints");
			assertThat(spec.path("namespaceSelector").path("matchNames").toString()).isEqualTo("[\"travel\"]");
			JsonNode endpoint = spec.path("endpoints").path(0);
			assertThat(endpoint.propertyNames()).containsExactly("port", "path", "interval", "relabelings");
			assertThat(endpoint.path("path").asString("")).isEqualTo("/actuator/prometheus");
			assertThat(endpoint.path("relabelings").path(0).toString())
				.isEqualTo("{\"action\":\"replace\",\"targetLabel\":\"job\",\"replacement\":\"farespan\"}");
			assertThat(selected(manifests, spec.path("selector").path("matchLabels"))).singleElement()
				.satisfies((service) -> assertThat(service.getSpec().getPorts().getFirst().getName())
					.isEqualTo(endpoint.path("port").asString("")));
		});
	}

	@Test
	void carriesTheRules_asTheyAre(@TempDir Path folder) throws Exception {
		assertThat(this.chart.render(ALWAYS).ofKind("PrometheusRule")).singleElement().satisfies((rule) -> {
			assertThat(rule.path("spec")).isEqualTo(Checkout.yaml(Checkout.RULES));
			Path file = folder.resolve("rules.yml");
			Files.writeString(file, JsonMapper.shared().writeValueAsString(rule.path("spec")));
			Tool.onPath("promtool")
				.run(folder, Duration.ofSeconds(30), "check", "rules", file.toString())
				.assertSucceeded();
		});
	}

	@Test
	void carriesTheDashboards_asTheyAre() throws IOException {
		Map<String, JsonNode> carried = new TreeMap<>();
		for (ConfigMap map : this.chart.render("{}").all(ConfigMap.class)) {
			if ("1".equals(map.getMetadata().getLabels().get("grafana_dashboard"))) {
				assertThat(map.getMetadata().getAnnotations()).containsEntry("grafana_folder", "farespan");
				assertThat(map.getMetadata().getNamespace()).isEqualTo(Chart.NAMESPACE);
				map.getData().forEach((name, text) -> carried.put(name, Checkout.json(text)));
			}
		}
		Map<String, JsonNode> ours = new TreeMap<>();
		for (Path file : Checkout.dashboards()) {
			ours.put("farespan-" + file.getFileName(), Checkout.json(file));
		}
		assertThat(carried).isEqualTo(ours);
	}

	@Test
	void leavesOutWhatTheClusterDoesNotKnow() throws IOException {
		Manifests manifests = this.chart.render("{}");
		assertThat(manifests.ofKind("ServiceMonitor")).isEmpty();
		assertThat(manifests.ofKind("PrometheusRule")).isEmpty();
		assertThat(this.chart.render("monitoring: {dashboards: {enabled: false}}").all(ConfigMap.class)).hasSize(1);
	}

	private static List<Service> selected(Manifests manifests, JsonNode labels) {
		return manifests.all(Service.class)
			.stream()
			.filter((service) -> labels.properties()
				.stream()
				.allMatch((label) -> label.getValue()
					.asString("")
					.equals(service.getMetadata().getLabels().get(label.getKey()))))
			.toList();
	}

}
