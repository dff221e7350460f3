package dev.farespan.ops;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/** So much of a Kubernetes as Helm asks before it does anything: what it knows. */
final class FakeCluster implements AutoCloseable {

	/** The kinds that the chart makes, by their API, each with its name in paths. */
	private static final Map<String, Map<String, String>> KINDS = Map.of("v1",
			Map.of("ConfigMap", "configmaps", "Pod", "pods", "Secret", "secrets", "Service", "services",
					"ServiceAccount", "serviceaccounts"),
			"apps/v1", Map.of("Deployment", "deployments"), "autoscaling/v2",
			Map.of("HorizontalPodAutoscaler", "horizontalpodautoscalers"), "networking.k8s.io/v1",
			Map.of("NetworkPolicy", "networkpolicies"), "gateway.networking.k8s.io/v1",
			Map.of("HTTPRoute", "httproutes"), "policy/v1", Map.of("PodDisruptionBudget", "poddisruptionbudgets"),
			"monitoring.coreos.com/v1",
			Map.of("ServiceMonitor", "servicemonitors", "PrometheusRule", "prometheusrules"));

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private final Path kubeConfig;

	FakeCluster(Path folder) throws IOException {
		this.server.createContext("/", this::answer);
		this.server.start();
		this.kubeConfig = Files.writeString(folder.resolve("kubeconfig"),
				"""
						{apiVersion: v1, kind: Config, current-context: a, contexts: [{name: a, context: {cluster: a, user: a}}],
						users: [{name: a, user: {}}], clusters: [{name: a, cluster: {server: 'http://127.0.0.1:%d'}}]}
						"""
					.formatted(this.server.getAddress().getPort()));
	}

	Path kubeConfig() {
		return this.kubeConfig;
	}

	List<String> asked() {
		return this.asked;
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		this.asked.add(exchange.getRequestMethod() + " " + path);
		String body = JSON.writeValueAsString(body(path));
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(body.contains("\"Status\"") ? 404 : 200, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private static Object body(String path) {
		if (path.equals("/version")) {
			return Map.of("major", "1", "minor", "31", "gitVersion", "v1.31.0");
		}
		if (path.equals("/api")) {
			return Map.of("kind", "APIVersions", "versions", List.of("v1"));
		}
		if (path.equals("/apis")) {
			return Map.of("kind", "APIGroupList", "apiVersion", "v1", "groups",
					KINDS.keySet().stream().filter((api) -> api.contains("/")).map(FakeCluster::group).toList());
		}
		if (path.endsWith("/secrets")) {
			return Map.of("kind", "SecretList", "apiVersion", "v1", "items", List.of());
		}
		String api = path.replaceFirst("^/apis?/", "");
		return KINDS.containsKey(api) ? kinds(api)
				: Map.of("kind", "Status", "apiVersion", "v1", "status", "Failure", "reason", "NotFound", "code", 404);
	}

	private static Object group(String api) {
		String[] parts = api.split("/", -1);
		var version = Map.of("groupVersion", api, "version", parts[1]);
		return Map.of("name", parts[0], "versions", List.of(version), "preferredVersion", version);
	}

	private static Object kinds(String api) {
		List<Object> kinds = new ArrayList<>();
		Objects.requireNonNull(KINDS.get(api))
			.forEach((kind, name) -> kinds.add(Map.of("name", name, "singularName", "", "namespaced", true, "kind",
					kind, "verbs", List.of("get", "list", "create"))));
		return Map.of("kind", "APIResourceList", "apiVersion", "v1", "groupVersion", api, "resources", kinds);
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
