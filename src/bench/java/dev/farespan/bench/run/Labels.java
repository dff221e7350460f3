package dev.farespan.bench.run;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import dev.farespan.bench.result.Rival;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service says it is, held against what it should be. */
final class Labels {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Labels() {
	}

	/** Reads {@code /actuator/info}. */
	static Map<String, String> read(Service service) throws InterruptedException, StepFailedException {
		var request = HttpRequest.newBuilder(service.root().resolve("/actuator/info"))
			.timeout(Duration.ofSeconds(10))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			JsonNode info = JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
			var label = new LinkedHashMap<String, String>();
			info.path("fares").properties().forEach((part) -> label.put(part.getKey(), part.getValue().asString("")));
			info.path("git").path("commit").properties().forEach((part) -> label.put("commit." + part.getKey(),
					part.getValue().asString("")));
			return label;
		}
		catch (IOException | JacksonException ex) {
			throw new StepFailedException("it does not say what it is: " + ex.getMessage());
		}
	}

	/** @throws StepFailedException if it is not what its name says */
	static void check(Rival rival, Map<String, String> label) throws StepFailedException {
		Map<String, String> expected = expected(rival);
		String wrong = expected.entrySet()
			.stream()
			.filter((part) -> !part.getValue().equals(label.get(part.getKey())))
			.map((part) -> part.getKey() + " is " + label.get(part.getKey()) + " and not " + part.getValue())
			.collect(Collectors.joining(", "));
		if (!wrong.isEmpty()) {
			throw new StepFailedException("it is not what its label says: " + wrong);
		}
	}

	private static Map<String, String> expected(Rival rival) {
		var expected = new LinkedHashMap<String, String>();
		boolean reactive = rival.arguments().contains("--spring.profiles.active=reactive");
		expected.put("twin", reactive ? "reactive" : "blocking");
		expected.put("server", reactive ? "netty" : "tomcat");
		expected.put("client", rival.client());
		expected.put("mode", reactive ? "event-loop" : "virtual");
		rival.arguments()
			.stream()
			.filter((argument) -> argument.startsWith("--fares.mode="))
			.forEach((argument) -> expected.put("mode", argument.substring("--fares.mode=".length())));
		if ("pool".equals(expected.get("mode"))) {
			expected.put("poolSize", Integer.toString(rival.width()));
		}
		return expected;
	}

}
