package dev.farespan.bench.trial;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.farespan.bench.relay.FaultyRelay;
import dev.farespan.bench.run.Child;
import dev.farespan.bench.run.Means;
import dev.farespan.bench.run.Readiness;
import dev.farespan.bench.run.StepFailedException;
import dev.farespan.bench.run.Upstreams;
import dev.farespan.bench.sample.Pages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The relay with mixed faults, in a process of its own before the simulator. */
final class Relay implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Child child;

	private final URI root;

	private Relay(Child child, URI root) {
		this.child = child;
		this.root = root;
	}

	static Relay start(Means means, Upstreams.Running upstream) throws InterruptedException, StepFailedException {
		int port = means.ports().free();
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		List<String> command = List.of(java, "-XX:+UseSerialGC", "-Xmx256m", "-cp",
				System.getProperty("java.class.path"), FaultyRelay.class.getName(), Integer.toString(port),
				Integer.toString(upstream.base().getPort()), Long.toString(means.options().seed()));
		var relay = new Relay(means.children().start("relay-" + port, command, Map.of()),
				URI.create("http://127.0.0.1:" + port));
		new Readiness(relay.child).await(relay.root.resolve(FaultyRelay.COUNTS));
		return relay;
	}

	/** What a service is pointed at. */
	URI base() {
		return this.root.resolve("/restapi");
	}

	/** How often it spoiled what in which way; empty where it does not say. */
	Map<String, Long> faults() {
		Map<String, Long> faults = new LinkedHashMap<>();
		try (var pages = new Pages(Duration.ofSeconds(5))) {
			JSON.readTree(pages.get(this.root.resolve(FaultyRelay.COUNTS)))
				.properties()
				.forEach((fault) -> faults.put(fault.getKey(), fault.getValue().asLong(0)));
		}
		catch (IOException | JacksonException ex) {
			faults.clear();
		}
		return faults;
	}

	@Override
	public void close() {
		this.child.close();
	}

}
