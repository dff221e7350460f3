package dev.farespan.ops;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which twins have which meters: both have all but these. */
final class MeterOwners {

	static final Set<String> TWINS = Set.of("reactive", "blocking");

	/** How the meters' names begin that one twin alone has. */
	static final Map<String, String> BY_PREFIX = Map.of("reactor_netty_", "reactive", "netty_", "reactive",
			"httpcomponents_", "blocking", "fares_queue_wait", "blocking", "tomcat_", "blocking");

	/** Neither twin has this where nothing limits its memory. */
	static final String MAY_BE_ABSENT = "cgroup_memory_limit_bytes";

	private static final Pattern METER = Pattern.compile("[a-zA-Z_:][\\w:]*(?=\\s*[{\\[])");

	private static final Pattern ALTERNATIVES = Pattern.compile("\\bor\\b");

	private MeterOwners() {
	}

	/**
	 * The twins that have what an expression asks for: every meter in it, or one of its
	 * alternatives.
	 */
	static Set<String> having(String expression) {
		boolean alternatives = ALTERNATIVES.matcher(expression).find();
		Set<String> twins = new TreeSet<>(alternatives ? Set.of() : TWINS);
		for (Set<String> owners : ownersOfMeters(expression)) {
			if (alternatives) {
				twins.addAll(owners);
			}
			else {
				twins.retainAll(owners);
			}
		}
		return twins;
	}

	/** Every meter that an expression names. */
	static Set<String> meters(String expression) {
		return METER.matcher(expression)
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<Set<String>> ownersOfMeters(String expression) {
		return meters(expression).stream().map(MeterOwners::owners).toList();
	}

	private static Set<String> owners(String meter) {
		return BY_PREFIX.entrySet()
			.stream()
			.filter((owned) -> meter.startsWith(owned.getKey()))
			.map((owned) -> Set.of(owned.getValue()))
			.findFirst()
			.orElse(TWINS);
	}

}
