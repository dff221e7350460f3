package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dev.farespan.FreePort;
import dev.farespan.policy.Percentage;
import dev.farespan.simulator.Simulator;
import dev.farespan.simulator.SimulatorSettings;
import dev.farespan.simulator.Spread;

/**
 * Both twins, each in a process of its own, at one provider that errs now and then and is
 * not to be asked too fast.
 */
final class OperatedTwins implements AutoCloseable {

	/** The last but one is of a city that there is not. */
	static final List<String> QUESTIONS = List.of("/fares?from=Praha&to=Brno&days=100",
			"/fares?from=Brno&to=Praha&days=100", "/fares?from=Praha&to=Atlantis", "/cities?q=pra");

	private static final SimulatorSettings PROVIDER = new SimulatorSettings(true, 0, Duration.ofMillis(50),
			Spread.LOGNORMAL, new Percentage(3), 1);

	/** With little room: it tells of collections only when it has had some. */
	private static final List<String> JAVA = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
			"-Xmx128m", "-Xmn8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
			"-classpath", System.getProperty("java.class.path"), "dev.farespan.FarespanApplication");

	private static final List<String> SETTINGS = List.of("--logging.level.root=warn", "--fares.search.deadline=1s",
			"--fares.retry.base-delay=10ms", "--fares.hedge.enabled=true", "--fares.hedge.delay=100ms",
			"--fares.providers.regiojet.rate=1000/s", "--fares.providers.regiojet.burst=20",
			"--fares.providers.regiojet.max-in-flight=60");

	private final Map<String, ServerProcess> twins = new TreeMap<>();

	private final Simulator simulator = new Simulator(PROVIDER, Clock.systemUTC(), "127.0.0.1");

	/**
	 * None runs yet.
	 * @param logs where each says what it has to say
	 */
	void start(Path logs) throws IOException, InterruptedException {
		this.simulator.start();
		for (String name : MeterOwners.TWINS) {
			int port = FreePort.find();
			List<String> command = new ArrayList<>(JAVA);
			command.addAll(SETTINGS);
			command.addAll(List.of("--spring.profiles.active=" + name, "--server.port=" + port,
					"--fares.simulator.port=" + this.simulator.port()));
			this.twins.put(name, ServerProcess.start(command, logs.resolve(name + ".log"), port));
		}
		for (ServerProcess twin : this.twins.values()) {
			twin.awaitOk("/actuator/health/readiness");
		}
	}

	List<Integer> ports() {
		return this.twins.values().stream().map(ServerProcess::port).toList();
	}

	/** Asks each question once, whatever the answer. */
	void askAll(String twin) throws IOException, InterruptedException {
		for (String question : QUESTIONS) {
			twin(twin).get(question);
		}
	}

	Scrape scrape(String twin) throws IOException, InterruptedException {
		return new Scrape(twin(twin).get("/actuator/prometheus").body());
	}

	private ServerProcess twin(String name) {
		return Objects.requireNonNull(this.twins.get(name));
	}

	@Override
	public void close() {
		this.twins.values().forEach(ServerProcess::close);
		this.simulator.close();
	}

}
