package dev.farespan;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The real application on a free port, and a client that asks it. */
final class Farespan implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private final ConfigurableApplicationContext context;

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(TIMEOUT)
		.build();

	private Farespan(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static Farespan start(Rival rival, List<String> settings, Class<?>... more) {
		var all = new LinkedHashMap<String, String>();
		Stream.of(List.of("--server.port=0", "--logging.level.root=warn"), rival.args(), settings)
			.flatMap(List::stream)
			.forEach((setting) -> all.put(setting.substring(0, setting.indexOf('=')), setting));
		return new Farespan(new SpringApplicationBuilder(FarespanApplication.class).sources(more)
			.run(all.values().toArray(String[]::new)));
	}

	/** Asking this upstream, without a limit or a cache where the settings have none. */
	static Farespan start(Rival rival, TestUpstream upstream, List<String> settings, Class<?>... more) {
		List<String> all = new ArrayList<>(
				List.of("--fares.providers.regiojet.base-url=http://127.0.0.1:" + upstream.port() + "/restapi",
						"--fares.providers.regiojet.rate=", "--fares.providers.regiojet.max-in-flight=0",
						"--fares.cache.enabled=false"));
		all.addAll(settings);
		return start(rival, all, more);
	}

	ConfigurableApplicationContext context() {
		return this.context;
	}

	int port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
		return send("GET", path, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), headers);
	}

	/** Asks and goes on. */
	CompletableFuture<HttpResponse<String>> getLater(String path, String... headers) {
		return this.client.sendAsync(request("GET", path, headers),
				HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
	}

	HttpResponse<byte[]> getBytes(String path, String... headers) throws IOException, InterruptedException {
		return send("GET", path, HttpResponse.BodyHandlers.ofByteArray(), headers);
	}

	/** An answer that is read as it comes; closing it leaves. */
	HttpResponse<InputStream> open(String path, String... headers) throws IOException, InterruptedException {
		return send("GET", path, HttpResponse.BodyHandlers.ofInputStream(), headers);
	}

	<T> HttpResponse<T> send(String method, String path, HttpResponse.BodyHandler<T> body, String... headers)
			throws IOException, InterruptedException {
		return this.client.send(request(method, path, headers), body);
	}

	private HttpRequest request(String method, String path, String... headers) {
		var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
			.timeout(TIMEOUT)
			.method(method, HttpRequest.BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		return request.build();
	}

	/** Sends these bytes on a connection of their own. */
	RawResponse raw(String request) throws IOException {
		return RawResponse.to(request.getBytes(StandardCharsets.ISO_8859_1), port());
	}

	static JsonNode json(HttpResponse<String> response) {
		return json(response.body());
	}

	static JsonNode json(String text) {
		return JSON.readTree(text);
	}

	/** All values of a header, in lower case, each once, in order. */
	static List<String> values(HttpResponse<?> response, String name) {
		List<String> values = new ArrayList<>();
		for (String line : response.headers().allValues(name)) {
			Collections.addAll(values, line.toLowerCase(Locale.ROOT).split(",\\s*", -1));
		}
		return values.stream().distinct().sorted().toList();
	}

	@Override
	public void close() {
		this.client.shutdownNow();
		this.context.close();
	}

}
