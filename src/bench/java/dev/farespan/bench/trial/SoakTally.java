package dev.farespan.bench.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.farespan.bench.load.Breach;
import dev.farespan.bench.load.Exchange;

/** Counts what callers were told in a soak, and keeps the first of what they should not have been told. */
final class SoakTally {

	private static final int KEPT = 10;

	private final Map<String, Long> counts = new TreeMap<>();

	private final List<String> wrong = new ArrayList<>();

	private long wrongs;

	/** One answer more. */
	void add(Asking asking, Exchange exchange) {
		if (exchange.breach() == Breach.LEFT) {
			add(exchange.breach().words(), "");
		}
		else if (exchange.isWhole()) {
			add("status " + exchange.head().status(), AnswerCheck.wrong(asking, exchange));
		}
		else {
			add(exchange.breach().words(), exchange.breach().words() + ": " + exchange.why());
		}
	}

	private synchronized void add(String kind, String isWrong) {
		this.counts.merge(kind, 1L, Long::sum);
		if (!isWrong.isEmpty()) {
			this.wrongs++;
			if (this.wrong.size() < KEPT) {
				this.wrong.add(isWrong);
			}
		}
	}

	/** How often each befell. */
	synchronized Map<String, Long> counts() {
		return new TreeMap<>(this.counts);
	}

	/** How many were not what a caller may be given. */
	synchronized long wrongs() {
		return this.wrongs;
	}

	/** The first of those, as a few words each. */
	synchronized List<String> wrong() {
		return List.copyOf(this.wrong);
	}

}
