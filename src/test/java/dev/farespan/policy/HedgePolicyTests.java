package dev.farespan.policy;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which requests get a second one. */
class HedgePolicyTests {

	private static final Duration FIXED = Duration.ofMillis(300);

	private long now = Long.MAX_VALUE - 1;

	@Test
	void hedgesNothing_whenOff() {
		for (HedgePolicy off : new HedgePolicy[] { HedgePolicy.OFF,
				HedgePolicy.of(new HedgeSettings(false, new HedgeDelay(FIXED, 0), new Percentage(100))) }) {
			assertThat(off.delay(1)).isEmpty();
			assertThat(off.mayHedge()).isFalse();
		}
	}

	@Test
	void waitsAFixedTime_andNeverForADayThatIsAskedAgain() {
		HedgePolicy policy = fixed(10);
		assertThat(policy.delay(1)).contains(FIXED);
		assertThat(policy.delay(2)).isEmpty();
		assertThat(policy.delay(3)).isEmpty();
	}

	@Test
	void beginsWithoutABudget() {
		assertThat(fixed(100).mayHedge()).isFalse();
	}

	@Test
	void spendsNeverMoreThanTheShare() {
		HedgePolicy policy = fixed(10);
		int hedged = 0;
		for (int sent = 1; sent <= 1000; sent++) {
			policy.delay((sent % 3 == 0) ? 2 : 1);
			hedged += policy.mayHedge() ? 1 : 0;
			assertThat(hedged).isEqualTo(sent / 10);
		}
	}

	@Test
	void savesTheSlowDaysOfOneQuery_andNoMore_overAQuietTime() {
		HedgePolicy policy = fixed(10);
		send(policy, 10_000);
		this.now += 2 * HedgeBudget.PERIOD.toNanos();
		assertThat(hedged(policy)).isEqualTo(20);
	}

	/** Eight queries that began together have their slow days together too. */
	@Test
	void spendsTheShareOfWhatWasSentAtOnce() {
		HedgePolicy policy = fixed(10);
		send(policy, 800);
		this.now += HedgeBudget.PERIOD.toNanos() - 1;
		assertThat(hedged(policy)).isEqualTo(80);
		assertThat(hedged(policy)).isZero();
	}

	@Test
	void forgetsWhatWasSentBefore() {
		HedgePolicy policy = fixed(10);
		send(policy, 1000);
		this.now += HedgeBudget.PERIOD.toNanos();
		send(policy, 500);
		this.now += HedgeBudget.PERIOD.toNanos();
		send(policy, 100);
		assertThat(hedged(policy)).isEqualTo(60);
		this.now += 1000 * HedgeBudget.PERIOD.toNanos();
		send(policy, 400);
		assertThat(hedged(policy)).isEqualTo(40);
	}

	private static void send(HedgePolicy policy, int requests) {
		for (int sent = 0; sent < requests; sent++) {
			policy.delay(1);
		}
	}

	private static int hedged(HedgePolicy policy) {
		int hedged = 0;
		while (policy.mayHedge()) {
			hedged++;
		}
		return hedged;
	}

	@Test
	void spendsNothing_whereTheShareIsNothing() {
		HedgePolicy policy = fixed(0);
		send(policy, 1000);
		assertThat(policy.mayHedge()).isFalse();
	}

	@Test
	void knowsNotWhatIsSlow_beforeEnoughIsKnown() {
		HedgePolicy policy = percentile(95);
		for (int took = 1; took < RecentDurations.ENOUGH; took++) {
			policy.took(took);
			assertThat(policy.delay(1)).isEmpty();
		}
		policy.took(RecentDurations.ENOUGH);
		assertThat(policy.delay(1)).contains(Duration.ofNanos(95));
		assertThat(policy.delay(2)).isEmpty();
	}

	@Test
	void takesThePercentile_ofTheLatestThousand() {
		HedgePolicy policy = percentile(50);
		for (int took = 1; took <= 1000; took++) {
			policy.took(1_000_000);
		}
		assertThat(policy.delay(1)).contains(Duration.ofMillis(1));
		for (int took = 1; took <= 1000; took++) {
			policy.took(took);
		}
		assertThat(policy.delay(1)).contains(Duration.ofNanos(500));
	}

	@Test
	void learnsNothing_whenTheTimeIsFixed() {
		HedgePolicy policy = fixed(10);
		for (int took = 0; took < 1000; took++) {
			policy.took(1);
		}
		assertThat(policy.delay(1)).contains(FIXED);
	}

	private HedgePolicy fixed(int budget) {
		return HedgePolicy.of(new HedgeSettings(true, new HedgeDelay(FIXED, 0), new Percentage(budget)),
				() -> this.now);
	}

	private static HedgePolicy percentile(int percentile) {
		return HedgePolicy.of(new HedgeSettings(true, new HedgeDelay(null, percentile), new Percentage(10)));
	}

}
