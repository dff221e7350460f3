package dev.farespan;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What a caller is told when days fail, and that other days are unharmed by it. */
@ExtendWith(OutputCaptureExtension.class)
abstract class FareFailureContract extends RivalContract {

	private static final int ATTEMPT_TIMEOUT_MILLIS = 400;

	private static final int ATTEMPTS = 2;

	FareFailureContract(Rival rival) {
		super(rival, settings());
	}

	private static List<String> settings() {
		List<String> settings = new ArrayList<>(PATIENT_BREAKER);
		settings.addAll(List.of("--fares.search.attempt-timeout=" + ATTEMPT_TIMEOUT_MILLIS + "ms",
				"--fares.retry.max-attempts=" + ATTEMPTS, "--fares.retry.base-delay=10ms",
				"--fares.retry.max-delay=20ms"));
		return settings;
	}

	@ParameterizedTest
	@EnumSource
	void tellsWhatBefellADay(Affliction affliction) throws Exception {
		HeldUp.again(() -> tellOf(affliction));
	}

	private void tellOf(Affliction affliction) throws Exception {
		forget();
		this.upstream.behave(TestUpstream.Behaviour.only(day(1), affliction.script()));
		HttpResponse<String> response = this.farespan.get(fares(3));
		assertThat(response.statusCode()).isEqualTo(200);
		JsonNode calendar = Farespan.json(response);
		assertThat(outcomes(calendar)).containsExactly("priced", affliction.outcome(), "priced");
		assertThat(this.upstream.received(day(1))).as(this::attempts).isEqualTo(affliction.attempts());
		// nothing else: no redirect is followed, no other day asked twice
		assertThat(this.upstream.received()).isEqualTo(affliction.attempts() + 2);
		assertThat(this.upstream.mostBytesSent()).isLessThan(20_000_000);
		assertThat(calendar.get("complete").asBoolean()).isEqualTo(!affliction.isFailure());
		assertThat(calendar.get("counts").get("failed").asInt()).isEqualTo(affliction.isFailure() ? 1 : 0);
		assertThat(response.headers().firstValue("ETag").isPresent()).isEqualTo(!affliction.isFailure());
		if (affliction.isFailure()) {
			assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
		}
	}

	/** Of each day, or why there is none. */
	private static List<String> outcomes(JsonNode calendar) {
		List<String> outcomes = new ArrayList<>(each(calendar, "outcome"));
		List<String> reasons = each(calendar, "reason");
		for (int i = 0; i < outcomes.size(); i++) {
			if (outcomes.get(i).equals("failed")) {
				outcomes.set(i, reasons.get(i));
			}
		}
		return outcomes;
	}

	@Test
	void timesOutByTheWallClock_howeverTheAnswerIsLate() throws Exception {
		Duration pause = Duration.ofMillis(40);
		List<UpstreamScript> late = List.of(UpstreamScript.stall(), UpstreamScript.stallInBody(),
				UpstreamScript.dribble(pause), UpstreamScript.dribbledHead(pause));
		this.upstream.behave((date, number) -> {
			int index = index(date);
			return (index < late.size()) ? late.get(index) : UpstreamScript.priced("9.9");
		});
		long start = System.nanoTime();
		assertThat(outcomes(calendar(6))).containsExactly("timeout", "timeout", "timeout", "timeout", "priced",
				"priced");
		Duration took = Duration.ofNanos(System.nanoTime() - start);
		int afterOneAnother = this.rival.isParallel() ? 1 : late.size();
		assertThat(took).isBetween(Duration.ofMillis((long) afterOneAnother * ATTEMPTS * ATTEMPT_TIMEOUT_MILLIS),
				Duration.ofMillis((long) afterOneAnother * ATTEMPTS * (ATTEMPT_TIMEOUT_MILLIS + 700)));
		for (int i = 0; i < late.size(); i++) {
			assertThat(this.upstream.received(day(i))).isEqualTo(ATTEMPTS);
		}
		within(Duration.ofSeconds(2), () -> assertThat(this.upstream.aborted()).isEqualTo(late.size() * ATTEMPTS));
	}

	@Test
	void answersTheDayOfARetry() throws Exception {
		List<UpstreamScript> passing = List.of(UpstreamScript.status(500), UpstreamScript.reset(),
				UpstreamScript.truncated(), UpstreamScript.status(429), UpstreamScript.stall());
		this.upstream.behave((date, number) -> {
			int index = index(date);
			return (number == 1 && index < passing.size()) ? passing.get(index) : UpstreamScript.priced("9.9");
		});
		assertThat(outcomes(calendar(6))).containsOnly("priced");
		assertThat(this.upstream.received()).isEqualTo(11);
	}

	@Test
	void waitsAsLongAsTheUpstreamAsks() throws Exception {
		this.upstream.behave((date, number) -> (number == 1) ? UpstreamScript.status(429, "Retry-After: 1")
				: UpstreamScript.priced("9.9"));
		assertThat(outcomes(calendar(1))).containsExactly("priced");
		List<UpstreamRequest> requests = this.upstream.requests();
		assertThat(requests).hasSize(2);
		assertThat(Duration.ofNanos(requests.get(1).atNanos() - requests.get(0).atNanos()))
			.isBetween(Duration.ofMillis(990), Duration.ofMillis(1800));
	}

	/** Not only the day that was told: the other would be one request too many. */
	@Test
	void asksForNothing_asLongAsTheUpstreamAsksFor() throws Exception {
		this.upstream.behave((date, number) -> (index(date) == 0 && number == 1)
				? UpstreamScript.status(503, "Retry-After: 1") : UpstreamScript.priced("9.9"));
		this.farespan.get(fares(1), "Prefer", "wait=1");
		assertThat(this.upstream.received()).isEqualTo(1);
		long start = System.nanoTime();
		assertThat(outcomes(calendar(2))).containsOnly("priced");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
		List<UpstreamRequest> requests = this.upstream.requests();
		assertThat(Duration.ofNanos(requests.get(1).atNanos() - requests.get(0).atNanos()))
			.isGreaterThan(Duration.ofMillis(990));
	}

	@Test
	void isOverloaded_whenTheUpstreamAsksForLongerThanThereIs() throws Exception {
		this.upstream.behave(TestUpstream.Behaviour.only(day(0), UpstreamScript.status(429, "Retry-After: 30")));
		assertThat(this.farespan.get(fares(1)).statusCode()).isEqualTo(502);
		long start = System.nanoTime();
		HttpResponse<String> refused = this.farespan.get(fares(3));
		assertThat(Farespan.json(refused).get("reasons").toString()).isEqualTo("{\"overloaded\":3}");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
		assertThat(this.upstream.received()).isEqualTo(1);
	}

	@Test
	void doesNotAskAgain_whenTheUpstreamAsksForLongerThanThereIs() throws Exception {
		this.upstream.behave(TestUpstream.Behaviour.only(day(1), UpstreamScript.status(503, "Retry-After: 3600")));
		assertThat(outcomes(calendar(2))).containsExactly("priced", "upstreamError");
		assertThat(this.upstream.received(day(1))).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "text/csv" })
	void answersAProblem_whenEveryDayFailed(String format) throws Exception {
		this.upstream
			.behave((date, number) -> date.equals(day(0)) ? UpstreamScript.status(403) : UpstreamScript.status(500));
		HttpResponse<String> response = this.farespan.get(fares(3), "Accept", format);
		assertThat(response.statusCode()).isEqualTo(502);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
		JsonNode problem = Farespan.json(response);
		assertThat(problem.get("type").asString()).isEqualTo("/problems/upstream-failed");
		assertThat(problem.get("reasons").toString()).isEqualTo("{\"refused\":1,\"upstreamError\":2}");
	}

	@Test
	void isUnreachable_whenTheConnectionIsRefused() throws Exception {
		this.upstream.stopListening();
		try {
			HttpResponse<String> response = this.farespan.get(fares(3));
			assertThat(response.statusCode()).isEqualTo(502);
			assertThat(Farespan.json(response).get("reasons").toString()).isEqualTo("{\"unreachable\":3}");
		}
		finally {
			this.upstream.listenAgain();
		}
		assertThat(outcomes(calendar(3))).containsOnly("priced");
	}

	@Test
	void recovers_whenTheUpstreamClosesIdleConnections() throws Exception {
		calendar(8);
		this.upstream.stopListening();
		this.upstream.listenAgain();
		// a connection that is no more may cost an attempt
		within(Duration.ofSeconds(5), () -> assertThat(outcomes(calendar(8))).containsOnly("priced"));
	}

	/** A failure is counted; an upstream that is down must not fill the log. */
	@Test
	void logsNothing_howeverDaysFail(CapturedOutput output) throws Exception {
		Affliction[] afflictions = Affliction.values();
		// the rest are answered just when their time is up
		this.upstream.behave((date, number) -> (index(date) < afflictions.length) ? afflictions[index(date)].script()
				: UpstreamScript.priced("9.9")
					.after(Duration.ofMillis(ATTEMPT_TIMEOUT_MILLIS - 2 * (index(date) % 8))));
		int before = output.length();
		calendar(afflictions.length + (this.rival.isParallel() ? 16 : 2));
		assertThat(output.toString().substring(before)).doesNotContain("WARN", "ERROR", "\tat ");
	}

	@Test
	void tellsOfFailedDays_whenStreamed() throws IOException, InterruptedException {
		this.upstream.behave(UpstreamScript.status(403));
		HttpResponse<String> response = this.farespan.get(fares(2), "Accept", "application/x-ndjson");
		assertThat(response.statusCode()).isEqualTo(200);
		List<String> lines = response.body().lines().toList();
		assertThat(lines.subList(0, 2)).containsExactlyInAnyOrder(
				"{\"date\":\"" + day(0) + "\",\"outcome\":\"failed\",\"reason\":\"refused\"}",
				"{\"date\":\"" + day(1) + "\",\"outcome\":\"failed\",\"reason\":\"refused\"}");
		JsonNode summary = Farespan.json(lines.get(2)).get("summary");
		assertThat(summary.get("complete").asBoolean()).isFalse();
		assertThat(summary.get("cheapest").isNull()).isTrue();
	}

}
