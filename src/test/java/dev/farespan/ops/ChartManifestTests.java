package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every manifest of every example has to be, taken by itself. */
@ExtendWith(WithChart.class)
class ChartManifestTests {

	private static final Set<String> OTHERS_KINDS = Set.of("monitoring.coreos.com/v1/ServiceMonitor",
			"monitoring.coreos.com/v1/PrometheusRule");

	private static final int LONGEST_NAME = 63;

	private final Chart chart;

	ChartManifestTests(Chart chart) {
		this.chart = chart;
	}

	@ParameterizedTest
	@MethodSource("dev.farespan.ops.Chart#examples")
	void hasOnlyFieldsThatKubernetesKnows(Path example) throws IOException {
		Manifests manifests = this.chart.render(example);
		assertThat(manifests.known()).hasSizeGreaterThan(5);
		assertThat(manifests.documents()).filteredOn((document) -> !OTHERS_KINDS.contains(Manifests.kind(document)))
			.hasSameSizeAs(manifests.known());
	}

	@Test
	void tellsAFieldThatKubernetesDoesNotKnow() {
		Manifests manifests = Manifests.of("{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {porst: []}}");
		assertThatThrownBy(manifests::known).isInstanceOf(UnrecognizedPropertyException.class)
			.hasMessageContaining("porst");
	}

	@ParameterizedTest
	@MethodSource("dev.farespan.ops.Chart#examples")
	void namesEachObjectOnce_andSoThatKubernetesTakesIt(Path example) throws IOException {
		List<HasMetadata> objects = this.chart.render(example).known();
		assertThat(objects).extracting((object) -> object.getKind() + " " + object.getMetadata().getName())
			.doesNotHaveDuplicates();
		assertThat(objects).extracting((object) -> object.getMetadata().getName())
			.allMatch((name) -> name.matches("demo-farespan[-a-z]*") && name.length() <= LONGEST_NAME);
	}

	@Test
	void keepsNamesShortEnough_whenTheReleaseHasALongOne() throws IOException {
		assertThat(this.chart
			.render("{twin: both, simulator: {enabled: true}, fullnameOverride: " + "a".repeat(50)
					+ ", monitoring: {dashboards: {enabled: false}}}")
			.known()).extracting((object) -> object.getMetadata().getName())
			.allMatch((name) -> name.length() <= LONGEST_NAME);
	}

	@ParameterizedTest
	@MethodSource("dev.farespan.ops.Chart#examples")
	void labelsEachObjectAsKubernetesRecommends(Path example) throws IOException {
		assertThat(this.chart.render(example).known())
			.allSatisfy((object) -> assertThat(object.getMetadata().getLabels())
				.containsEntry("app.kubernetes.io/name", "farespan")
				.containsEntry("app.kubernetes.io/instance", Chart.RELEASE)
				.containsEntry("app.kubernetes.io/part-of", "farespan")
				.containsEntry("app.kubernetes.io/managed-by", "Helm")
				.containsKeys("app.kubernetes.io/version", "helm.sh/chart"))
			.filteredOn((object) -> !(object instanceof ServiceAccount))
			.allSatisfy((object) -> assertThat(object.getMetadata().getLabels())
				.containsKey("app.kubernetes.io/component"));
	}

	@ParameterizedTest
	@MethodSource("dev.farespan.ops.Chart#examples")
	void fitsTheRestrictedPodSecurityStandard(Path example) throws IOException {
		assertThat(PodTemplates.in(this.chart.render(example))).hasSizeGreaterThan(1).allSatisfy((pod) -> {
			assertThat(pod.spec().getHostNetwork()).isNull();
			assertThat(pod.spec().getSecurityContext().getRunAsNonRoot()).isTrue();
			assertThat(pod.spec().getSecurityContext().getRunAsUser()).isEqualTo(10001);
			assertThat(pod.spec().getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
			assertThat(pod.spec().getAutomountServiceAccountToken()).isFalse();
			assertThat(pod.spec().getEnableServiceLinks()).isFalse();
			assertThat(pod.spec().getContainers()).allSatisfy(ChartManifestTests::isRestricted);
			assertThat(pod.spec().getVolumes()).allMatch(ChartManifestTests::isAllowed);
		});
	}

	private static void isRestricted(Container container) {
		var context = container.getSecurityContext();
		assertThat(context.getAllowPrivilegeEscalation()).isFalse();
		assertThat(context.getReadOnlyRootFilesystem()).isTrue();
		assertThat(context.getRunAsNonRoot()).isTrue();
		assertThat(context.getPrivileged()).isNull();
		assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
		assertThat(context.getCapabilities().getAdd()).isEmpty();
		assertThat(container.getPorts()).allMatch((port) -> port.getHostPort() == null);
		assertThat(container.getResources().getLimits()).containsKey("memory");
		assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
		// where the JVM and Tomcat have to write
		assertThat(container.getVolumeMounts()).anyMatch((mount) -> mount.getMountPath().equals("/tmp"));
	}

	private static boolean isAllowed(Volume volume) {
		return volume.getHostPath() == null && (volume.getEmptyDir() != null || volume.getConfigMap() != null
				|| volume.getSecret() != null || volume.getProjected() != null);
	}

	@Test
	void leavesTheUserToThePlatform_whenAsked() throws IOException {
		assertThat(PodTemplates.in(this.chart.render("runAsUser: null"))).allSatisfy((pod) -> {
			assertThat(pod.spec().getSecurityContext().getRunAsUser()).isNull();
			assertThat(pod.spec().getSecurityContext().getFsGroup()).isNull();
			assertThat(pod.spec().getSecurityContext().getRunAsNonRoot()).isTrue();
		});
	}

	@ParameterizedTest
	@MethodSource("dev.farespan.ops.Chart#examples")
	void holdsNoSecret(Path example) throws IOException {
		Manifests manifests = this.chart.render(example);
		assertThat(manifests.ofKind("Secret")).isEmpty();
		assertThat(manifests.all(Secret.class)).isEmpty();
		assertThat(manifests.all(Deployment.class))
			.flatExtracting((deployment) -> PodTemplates.of(deployment).environment().keySet())
			.noneMatch((name) -> name.matches(".*(KEY|PASSWORD|SECRET|URL).*"));
	}

	@Test
	void takesTheImageByItsDigest_orElseByItsTag() throws IOException {
		String digest = "sha256:" + "0".repeat(64);
		assertThat(images("image: {repository: 'a.b:5000/c', digest: '" + digest + "', tag: x}"))
			.containsOnly("a.b:5000/c@" + digest);
		assertThat(images("image: {repository: a.b/c, tag: x}")).containsOnly("a.b/c:x");
		assertThat(images("{}")).containsOnly("farespan:0.1.0");
	}

	private List<String> images(String values) throws IOException {
		return PodTemplates.in(this.chart.render(values)).stream().map((pod) -> pod.container().getImage()).toList();
	}

}
