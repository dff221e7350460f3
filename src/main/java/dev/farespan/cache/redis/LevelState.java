package dev.farespan.cache.redis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the second level can be used for. */
public enum LevelState {

	/** There is none. */
	OFF,
	/** Every question is answered. */
	REACHABLE,
	/** It answers, but takes nothing in. */
	FULL,
	/** It does not answer in time, and is left alone until it answers a probe. */
	LOST;

	/** Every state by the name that meters show. */
	public static List<String> labels() {
		return Arrays.stream(values()).map(LevelState::label).toList();
	}

	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Knows the state of the level there is. */
	public interface Holder {

		LevelState state();

	}

}
