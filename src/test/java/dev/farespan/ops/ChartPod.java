package dev.farespan.ops;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.farespan.FreePort;
import dev.farespan.ask.Ask;
import io.fabric8.kubernetes.api.model.HTTPGetAction;

/** A twin in a process that is told what the chart tells a pod, but for its ports. */
final class ChartPod implements AutoCloseable {

	/** The image's flags, and half of 256 MiB. */
	private static final List<String> JAVA = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
			"-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx128m", "-XX:TieredStopAtLevel=1",
			"--enable-native-access=ALL-UNNAMED", "-classpath", System.getProperty("java.class.path"),
			"dev.farespan.FarespanApplication");

	private final ChartSettings settings;

	private final ServerProcess management;

	private final Map<String, Integer> ports;

	private ChartPod(ChartSettings settings, ServerProcess management, Map<String, Integer> ports) {
		this.settings = settings;
		this.management = management;
		this.ports = ports;
	}

	/** Starts it and goes on. */
	static ChartPod start(ChartSettings settings) throws IOException {
		Map<String, Integer> ports = Map.of("http", FreePort.find(), "management", FreePort.find());
		// no shell of whoever runs the tests tells it more
		var program = new ProcessBuilder(JAVA).directory(settings.app().toFile());
		program.environment().clear();
		program.environment().putAll(settings.variables());
		program.environment().put("SERVER_PORT", String.valueOf(ports.get("http")));
		program.environment().put("MANAGEMENT_SERVER_PORT", String.valueOf(ports.get("management")));
		return new ChartPod(settings,
				ServerProcess.start(program, settings.app().resolve("log"), port(ports, "management")), ports);
	}

	/** Waits until its startup probe is content. */
	void awaitStart() throws IOException, InterruptedException {
		this.management.awaitOk(this.settings.pod().container().getStartupProbe().getHttpGet().getPath());
	}

	/** What a probe of the kubelet ends with: 0 when it is content. */
	int probe(HTTPGetAction probe, int expected) throws InterruptedException {
		String scheme = (probe.getScheme() != null) ? "https" : "http";
		return ask(scheme + "://127.0.0.1:" + port(this.ports, probe.getPort().getStrVal()) + probe.getPath(), expected,
				Map.of());
	}

	/** What asking by the jar's own means ends with. */
	int ask(String address, int expected, Map<String, String> further) throws InterruptedException {
		var environment = new HashMap<>(further);
		environment.put("FARESPAN_CERTIFICATE", this.settings.app().resolve("tls/tls.crt").toString());
		var said = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
		return new Ask(environment, said).run(List.of(address, String.valueOf(expected)));
	}

	String scrape() throws IOException, InterruptedException {
		return this.management.get("/actuator/prometheus").body();
	}

	int port() {
		return port(this.ports, "http");
	}

	List<String> log() throws IOException {
		return Files.readAllLines(this.settings.app().resolve("log"));
	}

	private static int port(Map<String, Integer> ports, String name) {
		return Objects.requireNonNull(ports.get(name), name);
	}

	@Override
	public void close() {
		this.management.close();
	}

}
