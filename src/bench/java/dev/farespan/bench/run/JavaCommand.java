package dev.farespan.bench.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.farespan.bench.result.Rival;

/** What the product is started with. The same for all rivals, but for what makes them one. */
public final class JavaCommand {

	/** Longer than any floor that is measured, and the same for all. */
	private static final String DEADLINE = "120s";

	private static final int FIRST_HEAP_MIB = 64;

	/** More than are ever asked at once: nothing is refused while rivals are compared. */
	private static final int ALL_QUERIES = 20_000;

	static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	private final Options options;

	JavaCommand(Options options) {
		this.options = options;
	}

	List<String> simulator(int port, long latencyMillis) {
		var command = jvm(List.of("-Xmx1g", "-XX:+UseParallelGC"));
		command.addAll(List.of("--spring.profiles.active=simulator", "--fares.simulator.port=" + port,
				"--fares.simulator.latency=" + latencyMillis + "ms",
				"--fares.simulator.spread=" + this.options.spread()));
		return command;
	}

	List<String> rival(Rival rival, List<String> settings, int port, URI upstream, int heapMib) {
		return rival(jvm(flags(heapMib)), rival, settings, port, upstream);
	}

	/**
	 * Started in another way.
	 * @param java all words up to the product's own
	 */
	static List<String> rival(List<String> java, Rival rival, List<String> settings, int port, URI upstream) {
		var command = new ArrayList<>(java);
		command.addAll(rival.arguments());
		command.addAll(settings);
		command.addAll(List.of("--server.port=" + port, "--server.address=127.0.0.1",
				"--fares.providers.regiojet.base-url=" + upstream, "--fares.simulator.enabled=false"));
		return command;
	}

	/** A heap that begins small, so that it follows the need. What was asked for comes later, and counts. */
	List<String> flags(int heapMib) {
		var flags = new ArrayList<>(List.of("-Xms" + Math.min(heapMib, FIRST_HEAP_MIB) + "m"));
		flags.addAll(this.options.jvmFlags());
		flags.add("-Xmx" + heapMib + "m");
		return flags;
	}

	/** What every rival that is compared is told, for the manifest too. */
	static List<String> common() {
		var settings = new ArrayList<>(unlimited());
		settings.addAll(List.of("--fares.search.deadline=" + DEADLINE, "--fares.search.attempt-timeout=60s",
				"--fares.shed.max-in-flight=" + ALL_QUERIES));
		return settings;
	}

	/** Each query asks upstream for each of its days, and as fast as it can. */
	public static List<String> unlimited() {
		return List.of("--fares.cache.enabled=false", "--fares.providers.regiojet.rate=",
				"--fares.providers.regiojet.max-in-flight=0");
	}

	/** As it is started by whoever has read nothing: {@code java -jar}, but for flags that were asked for. */
	List<String> plain() {
		return jvm(this.options.jvmFlags());
	}

	private List<String> jvm(List<String> flags) {
		var command = new ArrayList<String>();
		command.add(JAVA);
		command.addAll(flags);
		command.add("-jar");
		command.add(this.options.jar().toString());
		return command;
	}

}
