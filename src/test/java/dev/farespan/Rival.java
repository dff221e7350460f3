package dev.farespan;

import java.util.List;

/** One of those that are compared, and hold one contract. */
enum Rival {

	REACTIVE(List.of("--spring.profiles.active=reactive")),
	SEQUENTIAL(List.of("--spring.profiles.active=blocking", "--fares.mode=sequential")),
	POOL(List.of("--spring.profiles.active=blocking", "--fares.mode=pool", "--fares.pool-size=100")),
	SMALL_POOL(List.of("--spring.profiles.active=blocking", "--fares.mode=pool", "--fares.pool-size=20")),
	VIRTUAL(List.of("--spring.profiles.active=blocking", "--fares.mode=virtual"));

	@SuppressWarnings("ImmutableEnumChecker") // a list of List.of never changes
	private final List<String> args;

	Rival(List<String> args) {
		this.args = args;
	}

	List<String> args() {
		return this.args;
	}

	/** Whether days of one query are asked for side by side. */
	boolean isParallel() {
		return this != SEQUENTIAL;
	}

}
