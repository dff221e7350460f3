package dev.farespan;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Both twins, started for real on free ports beside one simulator. */
final class BothTwins implements AutoCloseable {

	static final List<String> NAMES = List.of("blocking", "reactive");

	private final Map<String, ConfigurableApplicationContext> running = new HashMap<>();

	private final HttpClient http = HttpClient.newHttpClient();

	void start(String... settings) throws IOException {
		int port;
		try (var free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		for (String name : NAMES) {
			Stream<String> all = Stream.concat(
					Stream.of("--spring.profiles.active=" + name, "--server.port=0", "--fares.simulator.port=" + port),
					Stream.of(settings));
			this.running.put(name,
					new SpringApplicationBuilder(FarespanApplication.class).run(all.toArray(String[]::new)));
		}
	}

	HttpResponse<String> ask(String name, String method, String target, String accept)
			throws IOException, InterruptedException {
		ConfigurableApplicationContext twin = Objects.requireNonNull(this.running.get(name));
		String address = "http://127.0.0.1:" + twin.getEnvironment().getProperty("local.server.port");
		HttpRequest request = HttpRequest.newBuilder(URI.create(address + target))
			.method(method, HttpRequest.BodyPublishers.noBody())
			.header("Accept", accept)
			.timeout(Duration.ofSeconds(20))
			.build();
		return this.http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
	}

	/** The simulator runs in the first, so that goes last. */
	@Override
	public void close() {
		NAMES.reversed().stream().map(this.running::remove).filter(Objects::nonNull).forEach((twin) -> twin.close());
		this.http.close();
	}

}
