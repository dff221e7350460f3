package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether what one manifest says of another is so. */
@ExtendWith(WithChart.class)
class ChartWiringTests {

	private final Chart chart;

	ChartWiringTests(Chart chart) {
		this.chart = chart;
	}

	@ParameterizedTest
	@MethodSource("dev.farespan.ops.Chart#examples")
	void leadsEachServiceToPodsThatListen(Path example) throws IOException {
		Manifests manifests = this.chart.render(example);
		for (Service service : manifests.all(Service.class)) {
			List<PodTemplates> pods = PodTemplates.selected(manifests, service.getSpec().getSelector());
			assertThat(pods).as(service.getMetadata().getName()).isNotEmpty();
			assertThat(service.getSpec().getPorts()).isNotEmpty()
				.allSatisfy((port) -> assertThat(pods).allMatch((pod) -> pod.listens(port.getTargetPort())));
		}
	}

	@ParameterizedTest
	@MethodSource("dev.farespan.ops.Chart#examples")
	void selectsNoPodForTwoDeployments(Path example) throws IOException {
		Manifests manifests = this.chart.render(example);
		for (Deployment deployment : manifests.all(Deployment.class)) {
			assertThat(PodTemplates.selected(manifests, deployment.getSpec().getSelector().getMatchLabels()))
				.extracting(PodTemplates::owner)
				.containsExactly(deployment.getMetadata().getName());
		}
	}

	@ParameterizedTest
	@MethodSource("dev.farespan.ops.Chart#examples")
	void probesPortsThatAreThere(Path example) throws IOException {
		Manifests manifests = this.chart.render(example);
		for (Deployment deployment : manifests.all(Deployment.class)) {
			PodTemplates pod = PodTemplates.of(deployment);
			var container = pod.container();
			assertThat(
					Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe()))
				.extracting(Probe::getHttpGet)
				.extracting(HTTPGetAction::getPort)
				.allMatch(pod::listens);
		}
	}

	@ParameterizedTest
	@MethodSource("dev.farespan.ops.Chart#examples")
	void keepsMetricsAwayFromTheServiceForCallers(Path example) throws IOException {
		Manifests manifests = this.chart.render(example);
		assertThat(manifests.one(Service.class, "demo-farespan").getSpec().getPorts()).singleElement()
			.satisfies((port) -> assertThat(port.getTargetPort().getStrVal()).isEqualTo("http"));
		assertThat(manifests.one(Service.class, "demo-farespan-management").getSpec()).satisfies((spec) -> {
			assertThat(spec.getClusterIP()).isEqualTo("None");
			assertThat(spec.getPublishNotReadyAddresses()).isTrue();
		});
	}

	@ParameterizedTest
	@MethodSource("dev.farespan.ops.Chart#examples")
	void mountsWhatIsThere(Path example) throws IOException {
		Manifests manifests = this.chart.render(example);
		Set<String> accounts = names(manifests, ServiceAccount.class);
		Set<String> maps = names(manifests, ConfigMap.class);
		for (PodTemplates pod : PodTemplates.in(manifests)) {
			assertThat(accounts).contains(pod.spec().getServiceAccountName());
			Set<String> volumes = pod.spec().getVolumes().stream().map(Volume::getName).collect(Collectors.toSet());
			assertThat(pod.spec().getContainers()).flatExtracting((container) -> container.getVolumeMounts())
				.extracting(VolumeMount::getName)
				.containsAll(volumes)
				.isSubsetOf(volumes);
			assertThat(pod.spec().getVolumes()).filteredOn((volume) -> volume.getConfigMap() != null)
				.allMatch((volume) -> maps.contains(volume.getConfigMap().getName()));
		}
	}

	@ParameterizedTest
	@MethodSource("dev.farespan.ops.Chart#examples")
	void leavesEveryPodTheTimeToAnswerWhatItAdmitted(Path example) throws IOException {
		Manifests manifests = this.chart.render(example);
		JsonNode settings = ChartSettings.yaml(manifests);
		String phase = settings.path("spring").path("lifecycle").path("timeout-per-shutdown-phase").asString("");
		for (Deployment deployment : twins(manifests)) {
			PodTemplates pod = PodTemplates.of(deployment);
			long sleep = pod.container().getLifecycle().getPreStop().getSleep().getSeconds();
			assertThat(sleep).isPositive();
			assertThat(pod.spec().getTerminationGracePeriodSeconds())
				.isGreaterThan(sleep + Long.parseLong(phase.replace("s", "")));
			assertThat(deployment.getSpec().getStrategy().getRollingUpdate().getMaxUnavailable().getIntVal()).isZero();
		}
	}

	@Test
	void scalesAndGuardsEachTwinThatRuns() throws IOException {
		Manifests manifests = this.chart.render("{twin: both, autoscaling: {enabled: true}}");
		Set<String> deployments = names(manifests, Deployment.class);
		assertThat(manifests.all(HorizontalPodAutoscaler.class)).hasSize(2).allSatisfy((scaler) -> {
			assertThat(scaler.getSpec().getScaleTargetRef().getKind()).isEqualTo("Deployment");
			assertThat(deployments).contains(scaler.getSpec().getScaleTargetRef().getName());
			assertThat(scaler.getSpec().getMetrics()).extracting((metric) -> metric.getType())
				.containsExactly("Resource", "Pods");
		});
		// whoever sets them too fights with the scaler
		assertThat(manifests.all(Deployment.class))
			.allMatch((deployment) -> deployment.getSpec().getReplicas() == null);
		assertThat(manifests.all(PodDisruptionBudget.class)).hasSize(2)
			.allSatisfy((budget) -> assertThat(
					PodTemplates.selected(manifests, budget.getSpec().getSelector().getMatchLabels()))
				.hasSize(1));
	}

	@Test
	void spreadsThePodsOfOneTwin() throws IOException {
		for (Deployment deployment : twins(this.chart.render("twin: both"))) {
			PodTemplates pod = PodTemplates.of(deployment);
			assertThat(pod.spec().getTopologySpreadConstraints()).hasSize(2)
				.allSatisfy((spread) -> assertThat(spread.getLabelSelector().getMatchLabels())
					.isEqualTo(deployment.getSpec().getSelector().getMatchLabels()));
		}
	}

	@Test
	void routesToTheServiceForCallers() throws IOException {
		Manifests manifests = this.chart.render("""
				ingress: {enabled: true, hosts: [a.example.org, b.example.org], tlsSecret: cert}
				httpRoute: {enabled: true, parentRefs: [{name: public}]}
				service: {port: 8443}
				""");
		Service service = manifests.one(Service.class, "demo-farespan");
		Ingress ingress = manifests.all(Ingress.class).getFirst();
		assertThat(ingress.getSpec().getRules()).hasSize(2).allSatisfy((rule) -> {
			var backend = rule.getHttp().getPaths().getFirst().getBackend().getService();
			assertThat(backend.getName()).isEqualTo(service.getMetadata().getName());
			assertThat(backend.getPort().getName()).isEqualTo(service.getSpec().getPorts().getFirst().getName());
		});
		assertThat(ingress.getSpec().getTls().getFirst().getHosts()).hasSize(2);
		var backend = manifests.all(HTTPRoute.class).getFirst().getSpec().getRules().getFirst().getBackendRefs();
		assertThat(backend).singleElement().satisfies((reference) -> {
			assertThat(reference.getName()).isEqualTo(service.getMetadata().getName());
			assertThat(reference.getPort()).isEqualTo(service.getSpec().getPorts().getFirst().getPort());
		});
	}

	private static List<Deployment> twins(Manifests manifests) {
		return manifests.all(Deployment.class)
			.stream()
			.filter((deployment) -> deployment.getMetadata().getLabels().containsKey("farespan.dev/twin"))
			.toList();
	}

	private static Set<String> names(Manifests manifests, Class<? extends HasMetadata> type) {
		return manifests.all(type).stream().map((object) -> object.getMetadata().getName()).collect(Collectors.toSet());
	}

}
