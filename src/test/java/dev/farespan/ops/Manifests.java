package dev.farespan.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Helm has rendered, in its order; a field that Kubernetes does not know is an
 * error.
 */
record Manifests(List<JsonNode> documents) {

	/** What Kubernetes itself knows, by its API and its kind. */
	private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.ofEntries(
			Map.entry("v1/ConfigMap", ConfigMap.class), Map.entry("v1/Pod", Pod.class),
			Map.entry("v1/Service", Service.class), Map.entry("v1/ServiceAccount", ServiceAccount.class),
			Map.entry("apps/v1/Deployment", Deployment.class),
			Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
			Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
			Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
			Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
			Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class));

	private static final JsonMapper STRICT = JsonMapper.builder()
		.annotationIntrospector(new NothingUnknown())
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	static Manifests of(String rendered) {
		var options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		List<JsonNode> documents = new ArrayList<>();
		for (Object document : new Yaml(new SafeConstructor(options)).loadAll(rendered)) {
			if (document != null) {
				documents.add(STRICT.valueToTree(document));
			}
		}
		return new Manifests(documents);
	}

	static String kind(JsonNode document) {
		return document.path("apiVersion").asString("") + "/" + document.path("kind").asString("");
	}

	static String name(JsonNode document) {
		return document.path("metadata").path("name").asString("");
	}

	List<JsonNode> ofKind(String kind) {
		return this.documents.stream().filter((document) -> document.path("kind").asString("").equals(kind)).toList();
	}

	/** All of what Kubernetes itself knows. */
	List<HasMetadata> known() {
		List<HasMetadata> known = new ArrayList<>();
		for (JsonNode document : this.documents) {
			Class<? extends HasMetadata> type = KINDS.get(kind(document));
			if (type != null) {
				known.add(STRICT.treeToValue(document, type));
			}
		}
		return known;
	}

	<T extends HasMetadata> List<T> all(Class<T> type) {
		return known().stream().filter(type::isInstance).map(type::cast).toList();
	}

	<T extends HasMetadata> T one(Class<T> type, String name) {
		return all(type).stream()
			.filter((object) -> object.getMetadata().getName().equals(name))
			.reduce((one, other) -> {
				throw new IllegalStateException(one + " and " + other);
			})
			.orElseThrow(() -> new IllegalStateException("no " + type.getSimpleName() + " " + name));
	}

	/** Their classes gather what they do not know; here nothing may be gathered. */
	private static final class NothingUnknown extends JacksonAnnotationIntrospector {

		private static final long serialVersionUID = 1;

		@Override
		public Boolean hasAnySetter(MapperConfig<?> config, Annotated annotated) {
			return false;
		}

	}

}
