package dev.farespan.bench.stats;

import java.util.ArrayList;
import java.util.List;

import dev.farespan.bench.result.Rival;

/** Who is compared with whom. */
final class Pairs {

	private static final List<Pair> SERVICES = List.of(new Pair("virtual", "reactive"),
			new Pair("pool-100", "virtual"), new Pair("pool-100", "reactive"), new Pair("pool-20", "pool-100"),
			new Pair("pool-10000", "virtual"), new Pair("pool-10000", "reactive"), new Pair("sequential", "reactive"));

	private Pairs() {
	}

	/**
	 * The services among themselves; then each control, named {@code <service>-<client>},
	 * with its service (the same strategy, another client) and with the reactive loop (the
	 * same client, another strategy).
	 */
	static List<Pair> of(List<Rival> rivals) {
		List<Pair> pairs = new ArrayList<>(SERVICES);
		for (Rival control : rivals) {
			if (control.kind() == Rival.Kind.CONTROL) {
				rivals.stream()
					.filter((rival) -> rival.kind() == Rival.Kind.SERVICE)
					.filter((rival) -> control.name().startsWith(rival.name() + "-"))
					.forEach((rival) -> pairs.add(new Pair(control.name(), rival.name())));
				pairs.add(new Pair(control.name(), "reactive"));
			}
		}
		return pairs;
	}

	/** The one's figures are put over the other's. */
	record Pair(String one, String other) {

	}

}
