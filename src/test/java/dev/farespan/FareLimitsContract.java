package dev.farespan;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The deadline, and what a provider allows: a rate, a number in flight, and none at all
 * while it fails.
 */
abstract class FareLimitsContract extends RivalContract {

	/** Half of it is much longer than refusing takes, also on a loaded machine. */
	private static final Duration DEADLINE = Duration.ofMillis(1600);

	private static final Duration GRACE = Duration.ofMillis(500);

	private static final int RATE = 25;

	private static final int BURST = 10;

	private static final int MAX_IN_FLIGHT = 3;

	FareLimitsContract(Rival rival) {
		super(rival,
				List.of("--fares.search.deadline=" + DEADLINE.toMillis() + "ms", "--fares.search.attempt-timeout=10s",
						"--fares.retry.max-attempts=1", "--fares.providers.regiojet.rate=" + RATE + "/s",
						"--fares.providers.regiojet.burst=" + BURST,
						"--fares.providers.regiojet.max-in-flight=" + MAX_IN_FLIGHT, "--fares.breaker.window=20",
						"--fares.breaker.min-attempts=20", "--fares.breaker.open-for=1s"));
	}

	@Test
	void answersInTime_whenNoDayDoes() throws Exception {
		this.upstream.behave(UpstreamScript.stall());
		long start = System.nanoTime();
		HttpResponse<String> response = this.farespan.get(fares(3));
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(DEADLINE, DEADLINE.plus(GRACE));
		assertThat(response.statusCode()).isEqualTo(504);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(Farespan.json(response).get("type").asString()).isEqualTo("/problems/deadline-exceeded");
		assertThat(this.upstream.received()).isEqualTo(this.rival.isParallel() ? 3 : 1);
	}

	@Test
	void answersSooner_whenTheCallerPrefersIt() throws Exception {
		this.upstream.behave(TestUpstream.Behaviour.only(day(2), UpstreamScript.stall()));
		long start = System.nanoTime();
		HttpResponse<String> response = this.farespan.get(fares(3), "Prefer", "respond-async, wait=1");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofSeconds(1), DEADLINE);
		assertThat(each(Farespan.json(response), "reason")).containsExactly("-", "-", "deadline");
		assertThat(response.headers().firstValue("Preference-Applied")).hasValue("wait=1");
	}

	@Test
	void answersWhatItHas_whenTheDeadlineComes() throws Exception {
		this.upstream.behave(TestUpstream.Behaviour.only(day(2), UpstreamScript.stall()));
		HttpResponse<String> response = this.farespan.get(fares(3));
		assertThat(response.statusCode()).isEqualTo(200);
		JsonNode calendar = Farespan.json(response);
		assertThat(each(calendar, "outcome")).containsExactly("priced", "priced", "failed");
		assertThat(each(calendar, "reason")).containsExactly("-", "-", "deadline");
		assertThat(calendar.get("complete").asBoolean()).isFalse();
		assertThat(response.headers().firstValue("ETag")).isEmpty();
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
	}

	@Test
	void endsAStream_whenTheDeadlineComes() throws Exception {
		this.upstream.behave(TestUpstream.Behaviour.only(day(2), UpstreamScript.stallInBody()));
		long start = System.nanoTime();
		List<String> lines = this.farespan.get(fares(3), "Accept", "application/x-ndjson").body().lines().toList();
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(DEADLINE, DEADLINE.plus(GRACE));
		assertThat(lines).hasSize(4);
		assertThat(lines.get(2))
			.isEqualTo("{\"date\":\"" + day(2) + "\",\"outcome\":\"failed\",\"reason\":\"deadline\"}");
		assertThat(lines.get(3)).contains("\"complete\":false");
	}

	@Test
	void keepsTheRate() throws Exception {
		assertThat(each(calendar(25), "outcome")).containsOnly("priced");
		List<UpstreamRequest> requests = this.upstream.requests();
		assertThat(requests).hasSize(25);
		// a little less than all of it, since the first may have been held up on its way
		Duration took = Duration.ofNanos(requests.getLast().atNanos() - requests.getFirst().atNanos());
		assertThat(took).isGreaterThan(Duration.ofMillis((25 - BURST) * 1000L / RATE - 100));
	}

	@Test
	void keepsWhatMayBeInFlight() throws Exception {
		var gate = new CountDownLatch(1);
		this.upstream.behave(UpstreamScript.priced("9.9").when(gate));
		var answer = this.farespan.getLater(fares(10));
		int most = this.rival.isParallel() ? MAX_IN_FLIGHT : 1;
		// longer than the rate takes to let all of them through
		await().during(Duration.ofMillis(300))
			.atMost(DEADLINE)
			.pollInterval(Duration.ofMillis(5))
			.until(() -> this.upstream.inFlight() == most);
		gate.countDown();
		assertThat(each(Farespan.json(answer.get(5, TimeUnit.SECONDS)), "outcome")).containsOnly("priced");
		assertThat(this.upstream.maxInFlight()).isEqualTo(most);
	}

	@Test
	void isOverloaded_whenATurnCannotComeInTime() throws Exception {
		long start = System.nanoTime();
		HttpResponse<Stream<String>> response = this.farespan.send("GET", fares(100),
				HttpResponse.BodyHandlers.ofLines(), "Accept", "application/x-ndjson");
		Duration firstRefused = DEADLINE;
		int priced = 0;
		int refused = 0;
		try (var lines = response.body()) {
			for (String line : (Iterable<String>) lines.filter((line) -> !line.contains("summary"))::iterator) {
				assertThat(line).containsAnyOf("priced", "overloaded", "\"deadline\"");
				priced += line.contains("priced") ? 1 : 0;
				if (line.contains("overloaded") && refused++ == 0) {
					firstRefused = Duration.ofNanos(System.nanoTime() - start);
				}
			}
		}
		assertThat(priced).isBetween(20, BURST + (int) (RATE * DEADLINE.toMillis() / 1000) + 2);
		assertThat(this.upstream.received()).isBetween(priced, priced + MAX_IN_FLIGHT);
		if (this.rival.isParallel()) {
			// at once, not at the deadline
			assertThat(refused).isGreaterThan(40);
			assertThat(firstRefused).isLessThan(DEADLINE.dividedBy(2));
		}
	}

	@Test
	void doesNotAsk_whileTheUpstreamFails() throws Exception {
		this.upstream.behave(UpstreamScript.status(500));
		HttpResponse<String> failed = this.farespan.get(fares(25));
		assertThat(failed.statusCode()).isEqualTo(502);
		assertThat(this.upstream.received()).isBetween(16, 25);
		int before = this.upstream.received();
		HttpResponse<String> refused = this.farespan.get(fares(3));
		assertThat(refused.statusCode()).isEqualTo(502);
		assertThat(Farespan.json(refused).get("reasons").toString()).isEqualTo("{\"overloaded\":3}");
		assertThat(this.upstream.received()).isEqualTo(before);
		this.upstream.reset();
		// from the first question that is let through, the answer is whole
		within(Duration.ofSeconds(5), () -> assertThat(this.farespan.get(fares(12)).statusCode()).isEqualTo(200));
		assertThat(each(calendar(12), "outcome")).containsOnly("priced");
	}

	@Test
	void goesOnAsking_whenTheUpstreamOnlyRefuses() throws Exception {
		this.upstream.behave(
				(date, number) -> (date.getDayOfMonth() % 2 == 0) ? UpstreamScript.status(404) : UpstreamScript.html());
		assertThat(this.farespan.get(fares(25)).statusCode()).isEqualTo(502);
		this.upstream.reset();
		assertThat(each(calendar(5), "outcome")).containsOnly("priced");
	}

}
