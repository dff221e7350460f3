package dev.farespan.ops;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;

/** The pods that manifests lead to, by what they come from. */
record PodTemplates(String owner, Map<String, String> labels, PodSpec spec) {

	static List<PodTemplates> in(Manifests manifests) {
		Stream<PodTemplates> deployed = manifests.all(Deployment.class).stream().map(PodTemplates::of);
		Stream<PodTemplates> alone = manifests.all(Pod.class)
			.stream()
			.map((pod) -> new PodTemplates("Pod " + pod.getMetadata().getName(), pod.getMetadata().getLabels(),
					pod.getSpec()));
		return Stream.concat(deployed, alone).toList();
	}

	static PodTemplates of(Deployment deployment) {
		var template = deployment.getSpec().getTemplate();
		return new PodTemplates(deployment.getMetadata().getName(), template.getMetadata().getLabels(),
				template.getSpec());
	}

	/** Those that these labels select. */
	static List<PodTemplates> selected(Manifests manifests, Map<String, String> selector) {
		return in(manifests).stream()
			.filter((pod) -> !selector.isEmpty() && pod.labels.entrySet().containsAll(selector.entrySet()))
			.toList();
	}

	Container container() {
		return this.spec.getContainers().getFirst();
	}

	/** The variables that are written out. */
	Map<String, String> environment() {
		return container().getEnv()
			.stream()
			.filter((variable) -> variable.getValue() != null)
			.collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
	}

	/** Whether a container listens there, by its name or its number. */
	boolean listens(IntOrString port) {
		return this.spec.getContainers()
			.stream()
			.flatMap((container) -> container.getPorts().stream())
			.anyMatch((there) -> is(there, port));
	}

	private static boolean is(ContainerPort there, IntOrString port) {
		return (port.getStrVal() != null) ? port.getStrVal().equals(there.getName())
				: port.getIntVal().equals(there.getContainerPort());
	}

}
