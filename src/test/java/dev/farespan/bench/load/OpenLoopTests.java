package dev.farespan.bench.load;

import java.time.Duration;

import dev.farespan.bench.load.StandInService.Said;
import dev.farespan.bench.result.Latencies;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OpenLoopTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final Duration STALL = Duration.ofMillis(600);

	/** How many took at least half of the stall. */
	private static long late(Latencies latencies) {
		long late = 0;
		for (int i = 0; i < latencies.micros().size(); i++) {
			late += (latencies.micros().get(i) >= STALL.toMillis() * 500) ? latencies.counts().get(i) : 0;
		}
		return late;
	}

	@Test
	void countsFromTheIntendedSending_soThatAStallShows() throws Exception {
		try (var service = new StandInService((query) -> (query == 5) ? Said.WHOLE.after(STALL) : Said.WHOLE);
				var loop = new OpenLoop(service.target(TIMEOUT))) {
			OpenBurst burst = loop.run(1, 100, Duration.ofSeconds(1), 1, 7);
			assertThat(burst.failed()).isZero();
			assertThat(burst.notSent()).isZero();
			assertThat(burst.sinceIntended().total()).isEqualTo(service.asked()).isEqualTo(burst.sinceSent().total());
			assertThat(late(burst.sinceSent())).isLessThan(5);
			assertThat(late(burst.sinceIntended())).isGreaterThan(15);
		}
	}

	@Test
	void sendsAboutSoMany_andTheSameAgainForASeed() throws Exception {
		try (var service = new StandInService((query) -> Said.WHOLE);
				var loop = new OpenLoop(service.target(TIMEOUT))) {
			long first = loop.run(1, 200, Duration.ofSeconds(1), 100, 3).sinceIntended().total();
			long second = loop.run(1, 200, Duration.ofSeconds(1), 100, 3).sinceIntended().total();
			assertThat(first).isEqualTo(second).isBetween(140L, 260L);
		}
	}

	@Test
	void countsWhatWasNotSent_andHidesItNowhere() throws Exception {
		Duration timeout = Duration.ofMillis(200);
		try (var service = new StandInService((query) -> Said.WHOLE.after(Duration.ofSeconds(2)));
				var loop = new OpenLoop(service.target(timeout))) {
			OpenBurst burst = loop.run(1, 50, Duration.ofSeconds(1), 1, 3);
			assertThat(burst.notSent()).isPositive();
			assertThat(burst.sinceIntended().total()).isEqualTo(burst.notSent() + burst.failed());
			assertThat(burst.sinceIntended().micros()).allMatch((micros) -> micros >= 199_000);
			assertThat(burst.sinceSent().total()).isZero();
		}
	}

}
