package dev.farespan;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is remembered, for how long, and what askers of the same day share. */
abstract class FareCacheContract extends RivalContract {

	private static final Duration TTL = Duration.ofMinutes(10);

	private static final Duration WHILE_REVALIDATE = Duration.ofMinutes(5);

	private static final Duration IF_ERROR = Duration.ofHours(1);

	/** All that is remembered is of no use any more. */
	private static final Duration LONG = Duration.ofHours(2);

	private MovingClock clock;

	FareCacheContract(Rival rival) {
		super(rival,
				List.of("--fares.cache.enabled=true", "--fares.cache.ttl=" + TTL.toMinutes() + "m",
						"--fares.cache.stale-while-revalidate=" + WHILE_REVALIDATE.toMinutes() + "m",
						"--fares.cache.stale-if-error=" + IF_ERROR.toHours() + "h", "--fares.retry.max-attempts=1",
						"--fares.shed.max-in-flight=200"),
				MovingClock.Wiring.class);
	}

	@BeforeEach
	void forgetDays() {
		this.clock = this.farespan.context().getBean(MovingClock.class);
		this.clock.move(LONG);
	}

	@Test
	void asksOnceForEachDay_howeverManyAskAtOnce() throws Exception {
		var gate = new CountDownLatch(1);
		this.upstream.behave(UpstreamScript.priced("9.9").when(gate));
		List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 100)
			.mapToObj((i) -> this.farespan.getLater(fares(10)))
			.toList();
		within(Duration.ofSeconds(10), () -> assertThat(queriesInFlight()).isEqualTo(100));
		gate.countDown();
		for (CompletableFuture<HttpResponse<String>> answer : answers) {
			assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo(answers.getFirst().get().body());
		}
		assertThat(each(Farespan.json(answers.getFirst().get()), "outcome")).containsOnly("priced").hasSize(10);
		assertThat(this.upstream.received()).isEqualTo(10);
	}

	@Test
	void remembersADay_andTellsItsAge() throws Exception {
		HttpResponse<String> asked = this.farespan.get(fares(5));
		assertThat(asked.headers().firstValue("Age")).isEmpty();
		this.clock.move(Duration.ofMinutes(5));
		HttpResponse<String> remembered = this.farespan.get(fares(8));
		assertThat(remembered.headers().firstValue("Age"))
			.hasValueSatisfying((age) -> assertThat(Integer.parseInt(age)).isBetween(300, 310));
		assertThat(this.upstream.received()).isEqualTo(8);
		HttpResponse<String> again = this.farespan.get(fares(5));
		assertThat(again.body()).isEqualTo(asked.body());
		assertThat(again.headers().firstValue("ETag")).isEqualTo(asked.headers().firstValue("ETag"));
		assertThat(this.upstream.received()).isEqualTo(8);
	}

	@Test
	void tellsAStaleDay_whileItAsksForANewerOne() throws Exception {
		calendar(3);
		this.clock.move(TTL.plusSeconds(1));
		var gate = new CountDownLatch(1);
		this.upstream.behave(UpstreamScript.priced("7.7").when(gate));
		// however many ask meanwhile
		for (int i = 0; i < 3; i++) {
			JsonNode stale = calendar(3);
			stale.get("fares").forEach((day) -> assertThat(day.get("stale").asBoolean()).isTrue());
			assertThat(stale.get("complete").asBoolean()).isTrue();
		}
		gate.countDown();
		within(Duration.ofSeconds(5), () -> {
			JsonNode fresh = calendar(3);
			fresh.get("fares").forEach((day) -> {
				assertThat(day.has("stale")).isFalse();
				assertThat(day.get("price").decimalValue()).isEqualByComparingTo("7.7");
			});
		});
		assertThat(this.upstream.received()).isEqualTo(6);
	}

	@Test
	void tellsAStaleDay_whereAskingFails() throws Exception {
		calendar(3);
		this.clock.move(TTL.plus(WHILE_REVALIDATE).plusSeconds(1));
		this.upstream.behave(TestUpstream.Behaviour.only(day(1), UpstreamScript.status(500)));
		HttpResponse<String> response = this.farespan.get(fares(3));
		JsonNode calendar = Farespan.json(response);
		assertThat(each(calendar, "stale")).containsExactly("-", "true", "-");
		assertThat(calendar.get("complete").asBoolean()).isTrue();
		assertThat(response.headers().firstValue("Age")).isPresent();
		assertThat(this.farespan.get(fares(3), "Accept", "text/csv").body().lines().toList().get(2))
			.startsWith(day(1) + ",priced")
			.endsWith(",true");
		this.upstream.reset();
		assertThat(each(calendar(3), "stale")).containsOnly("-");
		assertThat(this.upstream.received()).isEqualTo(1);
	}

	@Test
	void remembersNothing_thatIsTooOld() throws Exception {
		calendar(2);
		this.clock.move(TTL.plus(IF_ERROR).plusSeconds(1));
		this.upstream.behave(UpstreamScript.status(500));
		assertThat(this.farespan.get(fares(2)).statusCode()).isEqualTo(502);
	}

	@Test
	void remembersNoFailure() throws Exception {
		this.upstream.behave(TestUpstream.Behaviour.only(day(0), UpstreamScript.html()));
		assertThat(each(calendar(3), "outcome")).containsExactly("failed", "priced", "priced");
		this.upstream.reset();
		assertThat(each(calendar(3), "outcome")).containsOnly("priced");
		assertThat(this.upstream.received()).isEqualTo(1);
	}

	@Test
	void remembersForAMinute_whatIsNotOnSale() throws Exception {
		this.upstream.behave(UpstreamScript.beyondHorizon());
		assertThat(each(calendar(2), "outcome")).containsOnly("notOnSale");
		this.clock.move(Duration.ofSeconds(40));
		assertThat(each(calendar(2), "stale")).containsOnly("-");
		assertThat(this.upstream.received()).isEqualTo(2);
		this.clock.move(Duration.ofSeconds(21));
		assertThat(each(calendar(2), "stale")).containsOnly("true");
		within(Duration.ofSeconds(5), () -> assertThat(this.upstream.received()).isEqualTo(4));
	}

	@Test
	void asksAnew_whenTheCallerWantsIt() throws Exception {
		calendar(3);
		this.farespan.get(fares(3), "Cache-Control", "no-cache");
		assertThat(this.upstream.received()).isEqualTo(6);
		this.clock.move(Duration.ofMinutes(2));
		this.farespan.get(fares(3), "Cache-Control", "max-age=300");
		assertThat(this.upstream.received()).isEqualTo(6);
		this.farespan.get(fares(3), "Cache-Control", "max-age=100");
		assertThat(this.upstream.received()).isEqualTo(9);
	}

	@Test
	void answersWhatIsRemembered_whenTheCallerDoesNotWait() throws Exception {
		calendar(2);
		HttpResponse<String> response = this.farespan.get(fares(3), "Prefer", "wait=0");
		assertThat(each(Farespan.json(response), "reason")).containsExactly("-", "-", "deadline");
		assertThat(response.headers().firstValue("Preference-Applied")).hasValue("wait=0");
		assertThat(this.upstream.received()).isEqualTo(2);
	}

	@Test
	void abortsNothingThatOthersWaitFor() throws Exception {
		this.upstream.behave(UpstreamScript.priced("9.9").after(Duration.ofMillis(1600)));
		var hasty = this.farespan.getLater(fares(1), "Prefer", "wait=1");
		within(Duration.ofSeconds(5), () -> assertThat(this.upstream.inFlight()).isEqualTo(1));
		var patient = this.farespan.getLater(fares(1));
		assertThat(hasty.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(504);
		assertThat(each(Farespan.json(patient.get(5, TimeUnit.SECONDS)), "outcome")).containsExactly("priced");
		// one after another, the thread that asks cannot stay
		assertThat(this.upstream.received()).isEqualTo(this.rival.isParallel() ? 1 : 2);
	}

	private double queriesInFlight() {
		return this.farespan.context()
			.getBean(io.micrometer.core.instrument.MeterRegistry.class)
			.get("fares.query.in.flight")
			.gauge()
			.value();
	}

}
