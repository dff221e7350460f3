package dev.farespan.cost;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CostReportTests {

	private static final Figure NOTHING = new Figure(1, 0.1, 0);

	private static final Figure QUERY = new Figure(2000, 9, 800);

	@Test
	void countsTheQuerysShare() {
		CallCost call = call(401, 32);
		assertThat(call.difference(Limit.TIME)).isEqualTo(401 - 1 + 20, within(1e-9));
		assertThat(call.difference(Limit.MEMORY)).isEqualTo(32 + 8, within(1e-9));
	}

	@Test
	void holds_whenEveryCallIsBelowBothLimits() {
		CostReport report = report(call(1480, 991));
		assertThat(report.holds()).isTrue();
		assertThat(report.text()).contains("Every limit holds.", "One scrape of these 180 series: 1.50 ms, 250 kB")
			.doesNotContain("NO");
	}

	@Test
	void doesNotHold_whenOneCallTakesTooLong() {
		CostReport report = report(call(400, 32), call(1481, 32));
		assertThat(report.holds()).isFalse();
		assertThat(report.text()).contains("A limit does not hold.").containsOnlyOnce("NO");
	}

	@Test
	void doesNotHold_whenOneCallAllocatesTooMuch() {
		assertThat(report(call(400, 992)).holds()).isFalse();
	}

	@Test
	void doesNotHold_whenItCouldNotBeMeasured() {
		assertThat(report(call(400, Double.NaN)).holds()).isFalse();
	}

	private static CallCost call(double nanos, double bytes) {
		return new CallCost("every call", 1, NOTHING, new Figure(50, 1, 0), new Figure(nanos, 5, bytes), QUERY);
	}

	private static CostReport report(CallCost... calls) {
		return new CostReport(List.of(calls), new Figure(1_500_000, 1000, 250_000), 180);
	}

}
