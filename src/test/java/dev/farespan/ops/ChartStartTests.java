package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.farespan.FreePort;
import dev.farespan.ask.TestCertificate;
import dev.farespan.policy.Percentage;
import dev.farespan.simulator.Simulator;
import dev.farespan.simulator.SimulatorSettings;
import dev.farespan.simulator.Spread;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.security.MessageDigest.getInstance;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

/** Both twins in processes that are told what the chart tells their pods. */
@ExtendWith(WithChart.class)
class ChartStartTests {

	private static final String KEY = "b4c0ffee".repeat(8);

	private static final Map<String, ChartPod> PODS = new LinkedHashMap<>();

	private static final Simulator OPERATOR = new Simulator(
			new SimulatorSettings(true, 0, Duration.ofMillis(20), Spread.FIXED, new Percentage(0), 1),
			Clock.systemUTC(), "127.0.0.1");

	private static Manifests manifests = new Manifests(List.of());

	@BeforeAll
	static void start(Chart chart, @TempDir Path folder) throws Exception {
		OPERATOR.start();
		manifests = chart.render("""
				twin: both
				tls: {existingSecret: tls}
				redis: {existingSecret: redis}
				apiKeys: {existingSecret: callers, callers: {partner: {rate: 100/s, burst: 50}}}
				providerKeys: {existingSecret: providers}
				autoscaling: {enabled: true}
				tracing: {enabled: true, probability: 0}
				test: {apiKey: {existingSecret: key}}
				fares: {providers: {regiojet: {base-url: 'http://127.0.0.1:%d/restapi', rate: ''}}}
				""".formatted(OPERATOR.port()));
		String hash = HexFormat.of().formatHex(getInstance("SHA-256").digest(KEY.getBytes(US_ASCII)));
		Map<String, String> secrets = Map.of("fares/api-keys/partner/sha256", hash + "\n",
				"fares/providers/regiojet/api-key", "me:hush\n", "fares/cache/redis/url",
				"redis://127.0.0.1:" + FreePort.find() + "\n");
		TestCertificate certificate = TestCertificate.in(folder);
		for (String twin : MeterOwners.TWINS) {
			Path app = folder.resolve(twin);
			PodTemplates pod = PodTemplates.of(manifests.one(Deployment.class, "demo-farespan-" + twin));
			ChartSettings settings = ChartSettings.of(manifests, pod, app, secrets);
			certificate.write(app.resolve("tls"));
			PODS.put(twin, ChartPod.start(settings));
		}
		for (ChartPod pod : PODS.values()) {
			pod.awaitStart();
		}
	}

	@AfterAll
	static void stop() {
		PODS.values().forEach(ChartPod::close);
		PODS.clear();
		OPERATOR.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "reactive", "blocking" })
	void contentsEachProbe(String twin) throws Exception {
		Container container = container(twin);
		assertThat(pod(twin).probe(container.getReadinessProbe().getHttpGet(), 200)).isZero();
		assertThat(pod(twin).probe(container.getLivenessProbe().getHttpGet(), 200)).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "reactive", "blocking" })
	void answersItsTest(String twin) throws Exception {
		List<Container> askers = manifests.one(Pod.class, "demo-farespan-test").getSpec().getContainers();
		Container asker = askers.stream().filter((it) -> it.getName().endsWith(twin)).findFirst().orElseThrow();
		assertThat(asker.getArgs().getFirst()).isEqualTo("ask");
		String address = asker.getArgs()
			.get(1)
			.replace("demo-farespan-" + twin + ":80", "127.0.0.1:" + pod(twin).port());
		assertThat(pod(twin).ask(address, Integer.parseInt(asker.getArgs().get(2)), Map.of("FARESPAN_API_KEY", KEY)))
			.isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "reactive", "blocking" })
	void servesTheMetricThatItScalesBy_whereNoCallerIsLed(String twin) throws Exception {
		String metric = manifests.one(HorizontalPodAutoscaler.class, "demo-farespan-" + twin)
			.getSpec()
			.getMetrics()
			.getLast()
			.getPods()
			.getMetric()
			.getName();
		assertThat(pod(twin).scrape().lines()).anyMatch((line) -> line.startsWith(metric + "{"));
		HTTPGetAction there = container(twin).getReadinessProbe().getHttpGet();
		there.setPath("/actuator/prometheus");
		assertThat(pod(twin).probe(there, 404)).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "reactive", "blocking" })
	void knowsAllThatItIsTold(String twin) throws IOException {
		assertThat(pod(twin).log()).anyMatch((line) -> line.contains("-XX:ActiveProcessorCount=2"))
			.anyMatch((line) -> line.contains("The " + twin + " twin is ready"))
			.filteredOn((line) -> line.contains("There is no property"))
			.isEmpty();
	}

	private static ChartPod pod(String twin) {
		return Objects.requireNonNull(PODS.get(twin));
	}

	private static Container container(String twin) {
		return PodTemplates.of(manifests.one(Deployment.class, "demo-farespan-" + twin)).container();
	}

}
