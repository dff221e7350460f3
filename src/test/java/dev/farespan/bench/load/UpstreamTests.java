package dev.farespan.bench.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.farespan.bench.load.StandInService.Said;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UpstreamTests {

	@Test
	void readsWhatTheSimulatorCounts_withoutItsOwnConnection() throws Exception {
		String stats = "{\"received\":200,\"answered\":199,\"inFlight\":1,\"maxInFlight\":20,\"connections\":21}";
		try (var service = new StandInService((query) -> new Said(200, stats));
				var simulator = new SimulatorUpstream(service.target(Duration.ofSeconds(9)).service())) {
			assertThat(simulator.counts()).isEqualTo(new Counts(200, 199, 20, 20));
			simulator.reset();
			assertThat(service.paths()).containsExactly("/simulator/stats", "/simulator/stats/reset");
		}
	}

	@Test
	void knowsNothingOfTheReadersOwn() {
		var upstream = new ForeignUpstream(URI.create("http://127.0.0.1:1/rest"));
		assertThat(upstream.counts()).isEqualTo(Counts.UNKNOWN);
		assertThat(upstream.lagMillis()).isNaN();
	}

	@Test
	void isLateByTheMedianBeyondAQuietOne() throws Exception {
		var probed = new CountDownLatch(8);
		var delays = new ArrayDeque<>(List.of(0, 0, 0, 0, 0, 60, 60, 60));
		var lag = new Lag(() -> {
			pause(delays);
			probed.countDown();
		});
		try (var _ = lag.watch()) {
			assertThat(probed.await(20, TimeUnit.SECONDS)).isTrue();
		}
		assertThat(lag.millis()).isGreaterThan(50);
	}

	@Test
	void isNotLate_whenItNeverAnswered() {
		var lag = new Lag(() -> {
			throw new IOException("nobody");
		});
		lag.watch().close();
		assertThat(lag.millis()).isNaN();
	}

	private static void pause(ArrayDeque<Integer> delays) throws IOException {
		try {
			Integer delay = delays.poll();
			Thread.sleep((delay != null) ? delay : 60);
		}
		catch (InterruptedException ex) {
			throw new IOException(ex);
		}
	}

}
