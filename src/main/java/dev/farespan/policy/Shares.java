package dev.farespan.policy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who holds how many places, and for whom some are kept. A caller's share is the limit
 * divided by the callers there are: those that hold a place, and those refused lately. To
 * be used under a lock.
 */
final class Shares {

	private static final Duration KEPT_FOR = Duration.ofSeconds(3);

	private static final int MAX_KEPT_FOR = 1000;

	/** Of callers that hold any. */
	private final Map<Object, Integer> held = new HashMap<>();

	/** Until when a place is kept for whom; who was refused last comes last. */
	private final Map<Object, Long> kept = new LinkedHashMap<>();

	/** Callers that have none and for whom one is kept. */
	private int waitingOutside;

	int callers() {
		return this.held.size() + this.waitingOutside;
	}

	int heldBy(Object caller) {
		return this.held.getOrDefault(caller, 0);
	}

	boolean isBelowShare(Object caller, int places) {
		int has = heldBy(caller);
		int callers = callers() + ((has == 0 && !this.kept.containsKey(caller)) ? 1 : 0);
		return has < Math.max(1, places / callers);
	}

	/** At most a quarter of all. */
	int keptForOthers(Object caller, int places) {
		int others = this.kept.size() - (this.kept.containsKey(caller) ? 1 : 0);
		return Math.min(others, Math.max(1, places / 4));
	}

	void took(Object caller) {
		if (this.kept.remove(caller) != null && heldBy(caller) == 0) {
			this.waitingOutside--;
		}
		this.held.merge(caller, 1, Integer::sum);
	}

	void left(Object caller) {
		this.held.computeIfPresent(caller, (same, has) -> (has > 1) ? has - 1 : null);
		if (heldBy(caller) == 0 && this.kept.containsKey(caller)) {
			this.waitingOutside++;
		}
	}

	/** A place is to be kept for it, unless that is so for very many. */
	void keepFor(Object caller, long now) {
		if (this.kept.size() >= MAX_KEPT_FOR && !this.kept.containsKey(caller)) {
			return;
		}
		if (this.kept.remove(caller) == null && heldBy(caller) == 0) {
			this.waitingOutside++;
		}
		this.kept.put(caller, now + KEPT_FOR.toNanos());
	}

	/** Keeps nothing any longer for who has not come back. */
	void forget(long now) {
		Iterator<Map.Entry<Object, Long>> oldestFirst = this.kept.entrySet().iterator();
		while (oldestFirst.hasNext()) {
			Map.Entry<Object, Long> oldest = oldestFirst.next();
			if (oldest.getValue() - now > 0) {
				return;
			}
			oldestFirst.remove();
			this.waitingOutside -= (heldBy(oldest.getKey()) == 0) ? 1 : 0;
		}
	}

}
