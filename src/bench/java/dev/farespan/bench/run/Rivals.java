package dev.farespan.bench.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.farespan.bench.result.Rival;
import dev.farespan.bench.result.Rival.Kind;

/** All who may be compared. */
public final class Rivals {

	static final String VIRTUAL = "virtual";

	static final String REACTIVE = "reactive";

	/** Whom a trial is for when nobody is named. */
	private static final List<String> TWINS = List.of(VIRTUAL, REACTIVE);

	private static final int DEFAULT_WIDTH = 100;

	private static final List<Rival> SERVICES = List.of(
			service("sequential", Kind.SERVICE, "one thread a query, a day after the other", "apache", 1, false,
					"blocking", "--fares.mode=sequential"),
			pool(20), pool(100),
			service(VIRTUAL, Kind.SERVICE, "a virtual thread a day", "apache", DEFAULT_WIDTH, false, "blocking",
					"--fares.mode=virtual"),
			service(REACTIVE, Kind.SERVICE, "event loops", "reactor", DEFAULT_WIDTH, false, "reactive"));

	/** Only these are deep enough for ten thousand calls in flight. */
	private static final Rival GREAT_POOL = pool(10_000);

	private static final Rival AGAIN = service(REACTIVE + "-again", Kind.TWIN_OF_ITSELF, "event loops", "reactor",
			DEFAULT_WIDTH, false, "reactive");

	private static final List<Rival> CONTROLS = List.of(
			service("virtual-reactor", Kind.CONTROL, "a virtual thread a day", "reactor", DEFAULT_WIDTH, false,
					"blocking", "--fares.mode=virtual", "--fares.client=reactor"),
			service("pool-100-reactor", Kind.CONTROL, "100 platform threads", "reactor", 100, true, "blocking",
					"--fares.mode=pool", "--fares.pool-size=100", "--fares.client=reactor"));

	private static final List<Rival> SCRIPTS = List.of(
			script("python-sequential", "one thread, a day after the other", "requests", 1, "sequential.py"),
			script("python-pool-20", "20 threads", "requests", 20, "pool.py"),
			script("python-pool-100", "100 threads", "requests", 100, "pool.py"),
			script("python-gevent", "greenlets", "requests", DEFAULT_WIDTH, "greenlets.py"),
			script("python-asyncio", "an event loop", "aiohttp", DEFAULT_WIDTH, "coroutines.py"));

	private Rivals() {
	}

	/** Those of a form, in the order of the report. */
	public static List<Rival> of(Options options) {
		if (options.form().isTrial()) {
			return SERVICES.stream().filter((rival) -> options.wants(rival.name(), TWINS)).toList();
		}
		var rivals = new ArrayList<>(SERVICES);
		if (options.form() != Form.SMOKE) {
			rivals.add(AGAIN);
		}
		if (options.form().isFull()) {
			rivals.add(GREAT_POOL);
			rivals.addAll(CONTROLS);
		}
		rivals.addAll(SCRIPTS);
		return rivals.stream().filter((rival) -> options.wants(rival.name())).toList();
	}

	/** Whether it takes part in the deep cell, and in nothing else where it is the great pool. */
	static boolean isDeep(Rival rival) {
		return rival.equals(GREAT_POOL) || rival.name().equals(VIRTUAL) || rival.name().equals(REACTIVE);
	}

	static boolean isOnlyDeep(Rival rival) {
		return rival.equals(GREAT_POOL);
	}

	static void refuseUnknown(List<String> names, OptionReader reader) {
		List<String> known = Stream
			.of(SERVICES.stream(), Stream.of(AGAIN, GREAT_POOL), CONTROLS.stream(), SCRIPTS.stream())
			.flatMap((rivals) -> rivals)
			.map(Rival::name)
			.toList();
		names.stream()
			.filter((name) -> !known.contains(name))
			.forEach((name) -> reader.refuse("rivals", "names from " + String.join(", ", known), name));
	}

	private static Rival pool(int size) {
		return service("pool-" + size, Kind.SERVICE, String.format(java.util.Locale.ROOT, "%,d", size)
				+ " platform threads", "apache", size, true, "blocking", "--fares.mode=pool",
				"--fares.pool-size=" + size);
	}

	private static Rival service(String name, Kind kind, String strategy, String client, int width, boolean perProcess,
			String profile, String... arguments) {
		List<String> all = Stream
			.concat(Stream.of("--spring.profiles.active=" + profile), Arrays.stream(arguments))
			.toList();
		return new Rival(name, kind, strategy, client, all, width, perProcess);
	}

	private static Rival script(String name, String strategy, String client, int width, String program) {
		return new Rival(name, Kind.SCRIPT, strategy, client, List.of(program), width, true);
	}

}
