package dev.farespan.ops;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import dev.farespan.FreePort;
import tools.jackson.databind.JsonNode;

/**
 * The real Prometheus, which scrapes twins on this machine each second and evaluates our
 * rules as often.
 */
final class RunningPrometheus implements AutoCloseable {

	private final ServerProcess server;

	private RunningPrometheus(ServerProcess server) {
		this.server = server;
	}

	/**
	 * Starts it and goes on.
	 * @param folder where it keeps its configuration, its log and what it has scraped
	 * @param targets the twins' ports
	 */
	static RunningPrometheus start(Tool prometheus, Path folder, List<Integer> targets) throws IOException {
		Path config = Files.writeString(folder.resolve("prometheus.yml"), config(targets), StandardCharsets.UTF_8);
		int port = FreePort.find();
		return new RunningPrometheus(ServerProcess.start(
				List.of(prometheus.program().toString(), "--config.file=" + config,
						"--storage.tsdb.path=" + folder.resolve("data"), "--web.listen-address=127.0.0.1:" + port,
						"--enable-feature=exemplar-storage", "--log.level=warn"),
				folder.resolve("prometheus.log"), port));
	}

	private static String config(List<Integer> targets) {
		return """
				global:
				  scrape_interval: 1s
				  scrape_timeout: 1s
				  evaluation_interval: 1s
				rule_files:
				  - '%s'
				scrape_configs:
				  - job_name: farespan
				    metrics_path: /actuator/prometheus
				    static_configs:
				      - targets: [%s]
				""".formatted(Checkout.RULES.toAbsolutePath(),
				targets.stream().map((port) -> "'127.0.0.1:" + port + "'").collect(Collectors.joining(", ")));
	}

	void awaitReady() throws IOException, InterruptedException {
		this.server.awaitOk("/-/ready");
	}

	/**
	 * What a query comes to at a moment.
	 * @throws IllegalArgumentException when it is no query, or asks for more than numbers
	 */
	List<Series> query(String expression, Instant at) throws IOException, InterruptedException {
		String form = "query=" + encoded(expression) + "&time=" + encoded(at.toString());
		return Series.in(data(expression, this.server.post("/api/v1/query", form)));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** All of our rules, in their order. */
	List<LoadedRule> rules() throws IOException, InterruptedException {
		return data("rules", this.server.get("/api/v1/rules")).path("groups")
			.valueStream()
			.flatMap((group) -> group.path("rules").valueStream())
			.map(LoadedRule::of)
			.toList();
	}

	/** How the last scrape of each target went: up, or why not. */
	List<String> targets() throws IOException, InterruptedException {
		return data("targets", this.server.get("/api/v1/targets?state=active")).path("activeTargets")
			.valueStream()
			.map((target) -> target.path("health").asString("") + target.path("lastError").asString(""))
			.toList();
	}

	private static JsonNode data(String asked, HttpResponse<String> response) {
		JsonNode answer = Checkout.json(response.body());
		if (!answer.path("status").asString("").equals("success")) {
			throw new IllegalArgumentException(asked + ": " + answer.path("error").asString(response.body()));
		}
		return answer.path("data");
	}

	@Override
	public void close() {
		this.server.close();
	}

}
