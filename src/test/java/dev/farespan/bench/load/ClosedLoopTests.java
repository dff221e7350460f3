package dev.farespan.bench.load;

import java.time.Duration;
import java.util.function.IntFunction;

import dev.farespan.bench.load.StandInService.Said;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClosedLoopTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static Burst burst(IntFunction<Said> answers, int queries, long most) throws Exception {
		try (var service = new StandInService(answers); var loop = new ClosedLoop(service.target(TIMEOUT))) {
			Burst burst = loop.run(7, queries, TIMEOUT, most);
			assertThat(service.asked()).isEqualTo((int) most);
			assertThat(service.paths()).containsOnly("/fares?from=Praha&to=Brno&days=7&date=2026-11-30");
			assertThat(service.mostOut()).isLessThanOrEqualTo(queries);
			return burst;
		}
	}

	@Test
	void asksAsOftenAsItMay_withEqualAnswers() throws Exception {
		Burst burst = burst((query) -> Said.WHOLE, 3, 50);
		assertThat(burst.answered()).isEqualTo(50);
		assertThat(burst.failed()).isZero();
		assertThat(burst.latencies().total()).isEqualTo(50);
		assertThat(burst.hashes()).hasSize(1).allMatch((hash) -> hash.matches("[0-9a-f]{64}"));
		assertThat(burst.fanOuts()).hasSize(20)
			.allMatch((fanOut) -> fanOut.from() >= burst.window().from() && fanOut.to() <= burst.window().to());
	}

	@Test
	void asksEachAtLeastOnce_whenTheTimeIsOver() throws Exception {
		try (var service = new StandInService((query) -> Said.WHOLE);
				var loop = new ClosedLoop(service.target(TIMEOUT))) {
			assertThat(loop.run(1, 4, Duration.ZERO, Long.MAX_VALUE).answered()).isEqualTo(4);
		}
	}

	@Test
	void tellsAnswersApart() throws Exception {
		assertThat(burst((query) -> new Said(200, "{\"n\":" + query % 2 + "}"), 1, 10).hashes()).hasSize(2);
	}

	@Test
	void countsStatusesAndFailedDaysAsFailures() throws Exception {
		Burst burst = burst((query) -> switch (query) {
			case 1 -> new Said(503, "no");
			case 2 -> new Said(200, "{\"complete\":false}");
			default -> Said.WHOLE;
		}, 1, 10);
		assertThat(burst.failed()).isEqualTo(2);
		assertThat(burst.answered()).isEqualTo(8);
		assertThat(burst.latencies().total()).isEqualTo(8);
		assertThat(burst.firstFailure()).isEqualTo("The service answered with status 503.");
	}

	@Test
	void failsWithASentence_whenNobodyListens() throws Exception {
		Target target;
		try (var service = new StandInService((query) -> Said.WHOLE)) {
			target = service.target(TIMEOUT);
		}
		try (var loop = new ClosedLoop(target)) {
			Burst burst = loop.run(1, 2, Duration.ZERO, 2);
			assertThat(burst.failed()).isEqualTo(2);
			assertThat(burst.firstFailure()).startsWith("No answer came: ");
			assertThat(burst.hashes()).isEmpty();
		}
	}

}
