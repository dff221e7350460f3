package dev.farespan;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A second request for a day that is slower than the provider's latest answers were. */
abstract class FareHedgePercentileContract extends RivalContract {

	/** More than have to be known before a percentile says anything. */
	private static final int KNOWN = 120;

	FareHedgePercentileContract(Rival rival) {
		super(rival, List.of("--fares.hedge.enabled=true", "--fares.hedge.delay=p95", "--fares.hedge.budget=100%",
				"--fares.search.attempt-timeout=20s", "--fares.search.deadline=20s"));
	}

	@Test
	void asksASlowDayTwice_onceItIsKnownWhatIsSlow() throws Exception {
		assertThat(each(calendar(KNOWN), "outcome")).containsOnly("priced");
		this.upstream.behave((date, number) -> (number == 1) ? UpstreamScript.stall() : UpstreamScript.priced("9.9"));
		// alone: on a busy machine many of a hundred are slower than those before, and
		// spend the budget
		String slow = this.farespan.get("/fares?from=Praha&to=Brno&days=1&date=" + day(KNOWN)).body();
		assertThat(slow).contains("\"outcome\":\"priced\"");
		assertThat(this.upstream.received(day(KNOWN))).isEqualTo(2);
		assertThat(counted("fares.hedges", "result", "won")).isPositive();
	}

}
