package dev.farespan.ops;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Which twin runs, and that nothing else tells one from the other. */
@ExtendWith(WithChart.class)
class ChartTwinsTests {

	private final Chart chart;

	ChartTwinsTests(Chart chart) {
		this.chart = chart;
	}

	@Test
	void runsTheTwinThatIsAskedFor() throws IOException {
		assertThat(profiles("twin: reactive")).containsExactly(Map.entry("demo-farespan-reactive", "reactive"));
		assertThat(profiles("twin: blocking")).containsExactly(Map.entry("demo-farespan-blocking", "blocking"));
		assertThat(profiles("twin: both")).containsExactly(Map.entry("demo-farespan-reactive", "reactive"),
				Map.entry("demo-farespan-blocking", "blocking"));
		assertThat(profiles("{twin: blocking, tracing: {enabled: true}}"))
			.containsExactly(Map.entry("demo-farespan-blocking", "blocking,tracing"));
	}

	@Test
	void rendersBothTwinsAlike() throws IOException {
		Manifests manifests = this.chart.render(Chart.EXAMPLES.resolve("comparison.yaml"));
		assertThat(withoutItsName(manifests, "reactive")).isEqualTo(withoutItsName(manifests, "blocking"));
	}

	@Test
	void givesOneTwinMore_whenItIsSaid() throws IOException {
		Manifests manifests = this.chart.render("""
				twin: both
				processors: 4
				overrides:
				  blocking: {replicas: 3, javaToolOptions: -Xss256k, resources: {limits: {memory: 384Mi}}}
				""");
		Deployment blocking = manifests.one(Deployment.class, "demo-farespan-blocking");
		assertThat(blocking.getSpec().getReplicas()).isEqualTo(3);
		assertThat(PodTemplates.of(blocking)).satisfies((pod) -> {
			assertThat(pod.environment()).containsEntry("JAVA_TOOL_OPTIONS", "-XX:ActiveProcessorCount=4 -Xss256k");
			assertThat(pod.container().getResources().getLimits().get("memory")).hasToString("384Mi");
		});
		Deployment reactive = manifests.one(Deployment.class, "demo-farespan-reactive");
		assertThat(reactive.getSpec().getReplicas()).isEqualTo(2);
		assertThat(PodTemplates.of(reactive).environment()).containsEntry("JAVA_TOOL_OPTIONS",
				"-XX:ActiveProcessorCount=4");
	}

	@Test
	void sharesCallersBetweenBothTwins_andLeadsToEachAlone() throws IOException {
		Manifests manifests = this.chart.render("twin: both");
		assertThat(selected(manifests, "demo-farespan")).containsExactly("demo-farespan-reactive",
				"demo-farespan-blocking");
		assertThat(selected(manifests, "demo-farespan-reactive")).containsExactly("demo-farespan-reactive");
		assertThat(selected(manifests, "demo-farespan-blocking")).containsExactly("demo-farespan-blocking");
	}

	@Test
	void keepsItsServiceAndItsOtherDeployment_whenTheTwinIsChanged() throws IOException {
		for (String twin : List.of("reactive", "blocking")) {
			Manifests one = this.chart.render("twin: " + twin);
			Manifests both = this.chart.render("twin: both");
			assertThat(both.one(Service.class, "demo-farespan")).isEqualTo(one.one(Service.class, "demo-farespan"));
			assertThat(both.one(Deployment.class, "demo-farespan-" + twin))
				.isEqualTo(one.one(Deployment.class, "demo-farespan-" + twin));
		}
	}

	@Test
	void asksForReadinessWhereCallersAsk_andForLifeWhereTheyDoNot() throws IOException {
		var container = PodTemplates.of(this.chart.render("{}").one(Deployment.class, "demo-farespan-reactive"))
			.container();
		assertThat(asked(container.getReadinessProbe())).isEqualTo("http/readyz");
		assertThat(asked(container.getLivenessProbe())).isEqualTo("management/actuator/health/liveness");
		assertThat(asked(container.getStartupProbe())).isEqualTo("management/actuator/health/liveness");
	}

	@Test
	void speaksTls_whereItIsOn() throws IOException {
		Manifests manifests = this.chart.render(Chart.EXAMPLES.resolve("tls.yaml"));
		PodTemplates pod = PodTemplates.of(manifests.one(Deployment.class, "demo-farespan-reactive"));
		assertThat(pod.container().getReadinessProbe().getHttpGet().getScheme()).isEqualTo("HTTPS");
		assertThat(pod.container().getLivenessProbe().getHttpGet().getScheme()).isNull();
		assertThat(pod.container().getVolumeMounts())
			.anyMatch((mount) -> mount.getMountPath().equals("/app/tls") && mount.getSubPath() == null);
		assertThat(manifests.one(Service.class, "demo-farespan").getSpec().getPorts().getFirst().getAppProtocol())
			.isEqualTo("https");
		assertThat(test(manifests)).isEqualTo("ask https://demo-farespan:443/fares?from=Praha&to=Brno&days=3 401");
	}

	@Test
	void testsEachTwin_bySayingWhatItHasToAnswer() throws IOException {
		Pod both = this.chart.render("twin: both").one(Pod.class, "demo-farespan-test");
		assertThat(both.getMetadata().getAnnotations()).containsEntry(Chart.HOOK, "test");
		assertThat(both.getSpec().getContainers()).extracting((container) -> container.getArgs().get(1))
			.containsExactly("http://demo-farespan-reactive:80/fares?from=Praha&to=Brno&days=3",
					"http://demo-farespan-blocking:80/fares?from=Praha&to=Brno&days=3");
		String closed = "apiKeys: {existingSecret: a, callers: {b: {}}}\n";
		assertThat(test(this.chart.render("{}"))).endsWith(" 200");
		assertThat(test(this.chart.render(closed))).endsWith(" 401");
		assertThat(test(this.chart.render(closed + "test: {apiKey: {existingSecret: c}}"))).endsWith(" 200");
	}

	private static String test(Manifests manifests) {
		return String.join(" ",
				manifests.one(Pod.class, "demo-farespan-test").getSpec().getContainers().getFirst().getArgs());
	}

	private static String asked(Probe probe) {
		HTTPGetAction get = probe.getHttpGet();
		return get.getPort().getStrVal() + get.getPath();
	}

	private static List<String> selected(Manifests manifests, String service) {
		return PodTemplates.selected(manifests, manifests.one(Service.class, service).getSpec().getSelector())
			.stream()
			.map(PodTemplates::owner)
			.toList();
	}

	private List<Map.Entry<String, String>> profiles(String values) throws IOException {
		return this.chart.render(values)
			.all(Deployment.class)
			.stream()
			.map(PodTemplates::of)
			.map((pod) -> Map.entry(pod.owner(), pod.environment().getOrDefault("SPRING_PROFILES_ACTIVE", "")))
			.toList();
	}

	private static JsonNode withoutItsName(Manifests manifests, String twin) {
		JsonNode deployment = manifests.ofKind("Deployment")
			.stream()
			.filter((it) -> Manifests.name(it).endsWith("-" + twin))
			.findFirst()
			.orElseThrow();
		return JsonMapper.shared().readTree(deployment.toString().replace(twin, "TWIN"));
	}

}
