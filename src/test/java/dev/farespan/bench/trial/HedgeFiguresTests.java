package dev.farespan.bench.trial;

import java.util.List;

import dev.farespan.bench.result.Criterion;
import dev.farespan.bench.result.Latencies;
import dev.farespan.bench.result.Reading;
import dev.farespan.bench.result.Trial;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HedgeFiguresTests {

	/** 395 quick queries and 5 slow ones: p99 is slow. */
	private static HedgeFigures.Side side(long slowMillis, long received, long failed) {
		var latencies = new Latencies(List.of(500_000L, slowMillis * 1000), List.of(395L, 5L));
		return new HedgeFigures.Side(latencies, 400, failed, received, 2000, 1500);
	}

	private static List<String> broken(HedgeFigures.Side without, HedgeFigures.Side with) {
		return HedgeFigures.trial("reactive", without, with)
			.criteria()
			.stream()
			.filter((criterion) -> !criterion.holds())
			.map(Criterion::what)
			.toList();
	}

	@Test
	void holds_whenItBringsEnoughForLittle() {
		assertThat(broken(side(2000, 40_000, 0), side(1200, 44_000, 0))).isEmpty();
	}

	@Test
	void doesNotHold_whenTheSlowestStaySlow() {
		assertThat(broken(side(2000, 40_000, 0), side(1220, 42_000, 0)))
			.containsExactly("p99 with hedging over p99 without");
	}

	@Test
	void doesNotHold_whenItCostsTooMuch() {
		assertThat(broken(side(2000, 40_000, 0), side(900, 44_100, 0)))
			.containsExactly("extra upstream requests a query");
	}

	@Test
	void doesNotHold_whenAQueryFailed() {
		assertThat(broken(side(2000, 40_000, 0), side(900, 42_000, 1)))
			.containsExactly("queries that failed or had a failed day");
	}

	@Test
	void doesNotHold_whenTooFewWereAsked() {
		var few = new HedgeFigures.Side(new Latencies(List.of(500_000L), List.of(399L)), 399, 0, 39_900, 0, 0);
		assertThat(broken(few, few)).contains("queries of the side with fewer of them");
	}

	@Test
	void countsARequestMoreByQuery_whenTheSidesHadNotEquallyMany() {
		var half = new HedgeFigures.Side(new Latencies(List.of(500_000L), List.of(800L)), 800, 0, 84_000, 0, 0);
		Trial trial = HedgeFigures.trial("reactive", side(2000, 40_000, 0), half);
		assertThat(trial.criteria().get(1).value()).isCloseTo(5, org.assertj.core.data.Offset.offset(1e-9));
	}

	@Test
	void tellsEveryFigure() {
		assertThat(HedgeFigures.trial("reactive", side(2000, 40_000, 0), side(900, 42_000, 0)).readings()).contains(
				new Reading("p50 without hedging", 500, "ms"), new Reading("p99 with hedging", 900, "ms"),
				new Reading("p99 with over without", 0.45, ""),
				new Reading("upstream requests with hedging", 42_000, ""), new Reading("hedges won", 1500, ""));
	}

}
