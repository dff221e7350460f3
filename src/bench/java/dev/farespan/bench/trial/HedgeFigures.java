package dev.farespan.bench.trial;

import java.util.ArrayList;
import java.util.List;

import dev.farespan.bench.result.Criterion;
import dev.farespan.bench.result.Latencies;
import dev.farespan.bench.result.Reading;
import dev.farespan.bench.result.Trial;
import dev.farespan.bench.stats.Histogram;

/** What hedging brought, and what it cost. */
final class HedgeFigures {

	static final double MOST_OF_P99 = 0.6;

	static final double MOST_EXTRA_PERCENT = 10;

	static final long LEAST_QUERIES = 400;

	private HedgeFigures() {
	}

	static Trial trial(String rival, Side without, Side with) {
		List<Reading> readings = new ArrayList<>();
		for (int permille : List.of(500, 950, 990)) {
			String name = "p" + permille / 10;
			readings.add(new Reading(name + " without hedging", without.millis(permille), "ms"));
			readings.add(new Reading(name + " with hedging", with.millis(permille), "ms"));
			readings.add(new Reading(name + " with over without", with.millis(permille) / without.millis(permille), ""));
		}
		readings.add(Reading.count("upstream requests without hedging", without.received()));
		readings.add(Reading.count("upstream requests with hedging", with.received()));
		readings.add(new Reading("hedges sent", with.sent(), ""));
		readings.add(new Reading("hedges won", with.won(), ""));
		return new Trial(rival, criteria(without, with), readings, List.of());
	}

	private static List<Criterion> criteria(Side without, Side with) {
		return List.of(
				Criterion.atMost(MOST_OF_P99, "", "p99 with hedging over p99 without",
						with.millis(990) / without.millis(990)),
				Criterion.atMost(MOST_EXTRA_PERCENT, "%", "extra upstream requests a query",
						(with.perQuery() - without.perQuery()) / without.perQuery() * 100),
				Criterion.countOf(LEAST_QUERIES, "queries of the side with fewer of them",
						Math.min(with.answered(), without.answered())),
				Criterion.none("queries that failed or had a failed day", with.failed() + without.failed()));
	}

	/**
	 * One of the two.
	 *
	 * @param latencies of whole answers
	 * @param answered with no failed day
	 * @param failed all others
	 * @param received by the upstream
	 * @param sent hedges, as the service counts them
	 * @param won those that answered first
	 */
	record Side(Latencies latencies, long answered, long failed, long received, double sent, double won) {

		double millis(int permille) {
			return new Histogram(this.latencies).permille(permille);
		}

		double perQuery() {
			return (double) this.received / (this.answered + this.failed);
		}

	}

}
