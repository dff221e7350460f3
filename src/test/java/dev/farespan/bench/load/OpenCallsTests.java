package dev.farespan.bench.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import dev.farespan.bench.load.StandInService.Said;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OpenCallsTests {

	private static final Question QUESTION = new Question("/fares", "application/json");

	/** Counts. */
	private static final class Counting implements OpenCalls.Calls {

		private final AtomicInteger made = new AtomicInteger();

		private final AtomicInteger notSent = new AtomicInteger();

		@Override
		public void made(long intendedNanos, Exchange exchange) {
			assertThat(exchange.sentNanos()).isGreaterThanOrEqualTo(intendedNanos);
			this.made.incrementAndGet();
		}

		@Override
		public void notSent() {
			this.notSent.incrementAndGet();
		}

	}

	private static Counting run(StandInService service, int mostOut) throws Exception {
		var counting = new Counting();
		try (var asker = new Asker(service.target(Duration.ofSeconds(20)))) {
			new OpenCalls(asker, QUESTION).run(100, Duration.ofSeconds(1), mostOut, 3, counting);
		}
		return counting;
	}

	@Test
	void goesOnAtItsRate_whateverIsAnswered() throws Exception {
		try (var service = new StandInService((query) -> new Said(503, "{}"))) {
			Counting counted = run(service, 50);
			assertThat(counted.made.get()).isEqualTo(service.asked()).isBetween(60, 140);
			assertThat(counted.notSent.get()).isZero();
		}
	}

	@Test
	void countsWhatItCouldNotSend_whenTooManyAreOut() throws Exception {
		try (var service = new StandInService((query) -> Said.WHOLE.after(Duration.ofMillis(1500)))) {
			Counting counted = run(service, 2);
			assertThat(service.mostOut()).isLessThanOrEqualTo(2);
			assertThat(counted.made.get()).isEqualTo(service.asked());
			assertThat(counted.notSent.get()).isPositive();
			assertThat(counted.made.get() + counted.notSent.get()).isBetween(60, 140);
		}
	}

}
