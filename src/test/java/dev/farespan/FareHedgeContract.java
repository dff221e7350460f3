package dev.farespan;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A second request for a day whose first is slow. */
abstract class FareHedgeContract extends RivalContract {

	private static final Duration SLOW = Duration.ofMillis(150);

	private static final Duration MUCH_LONGER = Duration.ofSeconds(5);

	private double sent;

	private double won;

	FareHedgeContract(Rival rival) {
		super(rival,
				List.of("--fares.hedge.enabled=true", "--fares.hedge.delay=" + SLOW.toMillis() + "ms",
						"--fares.hedge.budget=100%", "--fares.search.attempt-timeout=10s",
						"--fares.retry.max-attempts=2", "--fares.retry.base-delay=1ms"));
	}

	@BeforeEach
	void count() {
		this.sent = counted("fares.hedges", "result", "sent");
		this.won = counted("fares.hedges", "result", "won");
	}

	@Test
	void asksNobodyTwice_whoIsQuick() throws Exception {
		assertThat(each(calendar(10), "outcome")).containsOnly("priced");
		assertThat(this.upstream.received()).isEqualTo(10);
		assertHedges(0, 0);
	}

	@Test
	void answersWithTheSecond_andAbortsTheFirst() throws Exception {
		this.upstream.behave((date, number) -> (index(date) == 1 && number == 1) ? UpstreamScript.stall()
				: UpstreamScript.priced("9.9"));
		long start = System.nanoTime();
		assertThat(each(calendar(3), "outcome")).containsOnly("priced");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SLOW, MUCH_LONGER);
		assertThat(this.upstream.received(day(1))).isEqualTo(2);
		assertThat(this.upstream.received()).isEqualTo(4);
		assertHedges(1, 1);
		within(MUCH_LONGER, () -> assertThat(this.upstream.aborted()).isEqualTo(1));
	}

	@Test
	void answersWithTheFirst_andAbortsTheSecond() throws Exception {
		this.upstream.behave((date, number) -> (number == 1) ? UpstreamScript.priced("9.9").after(SLOW.multipliedBy(3))
				: UpstreamScript.stall());
		assertThat(each(calendar(1), "outcome")).containsExactly("priced");
		assertThat(this.upstream.received()).isEqualTo(2);
		assertHedges(1, 0);
		within(MUCH_LONGER, () -> assertThat(this.upstream.aborted()).isEqualTo(1));
	}

	@Test
	void answersWithTheSecond_whenTheFirstFailsMeanwhile() throws Exception {
		this.upstream.behave((date, number) -> (number == 1) ? UpstreamScript.status(500).after(SLOW.multipliedBy(2))
				: UpstreamScript.priced("9.9").after(SLOW.multipliedBy(3)));
		assertThat(each(calendar(1), "outcome")).containsExactly("priced");
		assertThat(this.upstream.received()).isEqualTo(2);
		assertHedges(1, 1);
	}

	@Test
	void answersWithTheFirst_whenTheSecondFails() throws Exception {
		this.upstream.behave((date, number) -> (number == 1) ? UpstreamScript.priced("9.9").after(SLOW.multipliedBy(3))
				: UpstreamScript.status(500));
		assertThat(each(calendar(1), "outcome")).containsExactly("priced");
		assertThat(this.upstream.received()).isEqualTo(2);
		assertHedges(1, 0);
	}

	@Test
	void asksAgain_whenBothFail() throws Exception {
		this.upstream.behave((date, number) -> (number <= 2) ? UpstreamScript.status(500).after(SLOW.multipliedBy(2))
				: UpstreamScript.priced("9.9"));
		assertThat(each(calendar(1), "outcome")).containsExactly("priced");
		assertThat(this.upstream.received()).isEqualTo(3);
		assertHedges(1, 0);
	}

	@Test
	void asksNoDayTwice_thatIsAskedAgain() throws Exception {
		this.upstream.behave((date, number) -> (number == 1) ? UpstreamScript.status(500)
				: UpstreamScript.priced("9.9").after(SLOW.multipliedBy(3)));
		assertThat(each(calendar(1), "outcome")).containsExactly("priced");
		assertThat(this.upstream.received()).isEqualTo(2);
		assertHedges(0, 0);
	}

	private void assertHedges(int moreSent, int moreWon) {
		assertThat(counted("fares.hedges", "result", "sent") - this.sent).isEqualTo(moreSent);
		assertThat(counted("fares.hedges", "result", "won") - this.won).isEqualTo(moreWon);
	}

}
