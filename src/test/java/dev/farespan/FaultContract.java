package dev.farespan;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What faults have in common: three queries at once, for dates of their own, of which one
 * has one bad day, one a fifth of bad days, and one nothing else.
 */
abstract class FaultContract extends RivalContract {

	static final int DAYS = Spread.DAYS;

	/** For a loaded machine, beyond what a deadline may be exceeded by. */
	private static final Duration SLACK = Duration.ofMillis(450);

	/**
	 * As many as days are asked for at once; twice, since a day may be asked again before
	 * its last is back.
	 */
	private static final int MAX_CONNECTIONS = 2 * Spread.values().length * DAYS;

	private static final Duration PAST_DEADLINE = Duration.ofMillis(50);

	final Duration deadline;

	UpstreamPool pool;

	FaultContract(Rival rival, Duration deadline, List<String> settings) {
		super(rival, settings(deadline, settings));
		this.deadline = deadline;
	}

	private static List<String> settings(Duration deadline, List<String> settings) {
		List<String> all = new ArrayList<>(PATIENT_BREAKER);
		all.add("--fares.search.deadline=" + deadline.toMillis() + "ms");
		all.addAll(settings);
		return all;
	}

	@BeforeAll
	void watchPool() {
		this.pool = new UpstreamPool(this.meters, this.upstream.port());
	}

	/** None is held, and the rest are no more than were ever needed at once. */
	@AfterEach
	void leavesNoConnection() {
		within(Duration.ofSeconds(2), () -> {
			assertThat(this.pool.held()).as("held").isZero();
			assertThat(this.upstream.connections().open()).as("open at the upstream")
				.isLessThanOrEqualTo(this.pool.idle());
			assertThat(this.pool.idle()).as("idle").isLessThanOrEqualTo(MAX_CONNECTIONS);
		});
	}

	/** From now on this befalls the days that it is to befall. */
	void befall(UpstreamScript script) {
		this.upstream.behave((date, number) -> Spread.isBadDate(index(date)) ? script : UpstreamScript.priced("9.9"));
	}

	/** Asks all of these queries at once. */
	Map<Spread, Answer> ask(List<Spread> spreads) throws Exception {
		Map<Spread, CompletableFuture<Answer>> asked = new EnumMap<>(Spread.class);
		for (Spread spread : spreads) {
			long start = System.nanoTime();
			asked.put(spread,
					this.farespan.getLater("/fares?from=Praha&to=Brno&date=" + day(spread.first()) + "&days=" + DAYS)
						.thenApply((response) -> new Answer(response, Duration.ofNanos(System.nanoTime() - start))));
		}
		Map<Spread, Answer> answers = new EnumMap<>(Spread.class);
		for (var one : asked.entrySet()) {
			answers.put(one.getKey(), one.getValue().get(20, TimeUnit.SECONDS));
		}
		return answers;
	}

	/** Every bad day failed for this reason, every other has its fare, all in time. */
	void check(Map<Spread, Answer> answers, String reason) {
		answers.forEach((spread, answer) -> {
			assertThat(answer.took()).as("time of %s", spread)
				.isLessThan(this.deadline.plus(PAST_DEADLINE).plus(SLACK));
			JsonNode body = Farespan.json(answer.response());
			int status = answer.response().statusCode();
			if (spread == Spread.ALL) {
				assertThat(status).as(answer.response().body()).isEqualTo(reason.equals("deadline") ? 504 : 502);
				assertThat(body.path("reasons").toString())
					.isEqualTo(reason.equals("deadline") ? "" : "{\"" + reason + "\":" + DAYS + "}");
			}
			else {
				assertThat(status).as(answer.response().body()).isEqualTo(200);
				checkDays(spread, body, reason);
			}
		});
	}

	private static void checkDays(Spread spread, JsonNode calendar, String reason) {
		List<String> outcomes = each(calendar, "outcome");
		List<String> reasons = each(calendar, "reason");
		assertThat(outcomes).as(spread.name()).hasSize(DAYS);
		for (int i = 0; i < DAYS; i++) {
			assertThat(outcomes.get(i) + " " + reasons.get(i)).as("%s, day %d", spread, i)
				.isEqualTo(spread.isBad(i) ? "failed " + reason : "priced -");
		}
	}

	/** An answer, and how long it was awaited. */
	record Answer(HttpResponse<String> response, Duration took) {
	}

}
