package dev.farespan.metrics;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import dev.farespan.domain.Availability;
import dev.farespan.domain.FailureReason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FareMetricsTests {

	private static final Duration TOOK = Duration.ofMillis(120);

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final FareMetrics metrics = new FareMetrics(this.registry, List.of("regiojet", "flixbus"));

	private final ProviderMetrics regiojet = this.metrics.of("regiojet");

	@ParameterizedTest
	@CsvSource(textBlock = """
			0, complete
			1, partial
			2, failed
			""")
	void timesEachQuery_byOutcome(int failedDays, String outcome) {
		this.metrics.queryDone(Days.calendar(failedDays), TOOK);
		assertThat(timed("fares.query", "outcome", outcome)).containsExactly(1, 120);
		assertThat(recordedIn("fares.query")).isOne();
	}

	@Test
	void timesAQuery_whenItsCallerLeft() {
		this.metrics.queryAbandoned(TOOK);
		assertThat(timed("fares.query", "outcome", "abandoned")).containsExactly(1, 120);
		assertThat(recordedIn("fares.query")).isOne();
	}

	@Test
	void countsWhatIsRefused_byReason_andShowsThePlaces() {
		this.metrics.watchDoor(List.of("full", "share"), () -> 20, () -> 7);
		this.metrics.shed("share");
		this.metrics.lagged(TOOK);
		assertThat(this.registry.get("fares.shed").tag("reason", "share").counter().count()).isOne();
		assertThat(this.registry.get("fares.shed").tag("reason", "full").counter().count()).isZero();
		assertThat(this.registry.get("fares.shed.limit").gauge().value()).isEqualTo(20);
		assertThat(this.registry.get("fares.shed.admitted").gauge().value()).isEqualTo(7);
		assertThat(timed("fares.lag")).containsExactly(1, 120);
		assertThatIllegalArgumentException().isThrownBy(() -> this.metrics.shed("whim"));
	}

	@ParameterizedTest
	@EnumSource
	void timesEachDay_byAvailability(Availability availability) {
		this.regiojet.dayDone(Days.answered(availability), false, TOOK.toNanos());
		assertThat(timed("fares.day", "provider", "regiojet", "outcome", availability.label(), "reason", "none",
				"source", "upstream"))
			.containsExactly(1, 120);
		assertThat(recordedIn("fares.day")).isOne();
	}

	@ParameterizedTest
	@EnumSource
	void timesEachDay_byFailureReason(FailureReason reason) {
		this.regiojet.dayDone(Days.failed(reason), false, TOOK.toNanos());
		assertThat(timed("fares.day", "provider", "regiojet", "outcome", "failed", "reason", reason.label(), "source",
				"upstream"))
			.containsExactly(1, 120);
		assertThat(recordedIn("fares.day")).isOne();
	}

	@Test
	void timesADay_bySource() {
		this.regiojet.dayDone(Days.remembered(), false, TOOK.toNanos());
		assertThat(timed("fares.day", "provider", "regiojet", "source", "cache", "outcome", "priced"))
			.containsExactly(1, 120);
		this.regiojet.dayDone(Days.answered(Availability.PRICED), true, TOOK.toNanos());
		assertThat(timed("fares.day", "provider", "regiojet", "source", "coalesced", "outcome", "priced"))
			.containsExactly(1, 120);
		assertThat(recordedIn("fares.day")).isEqualTo(2);
	}

	@Test
	void countsTheDaysThatMayBeCut() {
		this.regiojet.dayDone(Days.cut(), false, 1);
		this.regiojet.dayDone(Days.answered(Availability.SOLD_OUT), false, 1);
		assertThat(counted("fares.day.maybe.cut")).isOne();
	}

	@Test
	void countsEachAttempt_byResult() {
		this.regiojet.attemptDone(null);
		this.regiojet.attemptDone(FailureReason.TIMEOUT);
		this.regiojet.attemptDone(FailureReason.TIMEOUT);
		assertThat(counted("fares.upstream.attempts", "result", "success")).isOne();
		assertThat(counted("fares.upstream.attempts", "result", "timeout")).isEqualTo(2);
		assertThat(counted("fares.upstream.attempts", "result", "refused")).isZero();
	}

	@Test
	void countsRetries() {
		this.regiojet.retried();
		assertThat(counted("fares.retries")).isOne();
	}

	@Test
	void tellsWhatIsInFlight_ofEachProvider() {
		this.regiojet.requestSent();
		this.regiojet.requestSent();
		this.regiojet.requestOver(TOOK.toNanos());
		this.metrics.of("flixbus").requestSent();
		this.metrics.of("flixbus").requestOver(1);
		assertThat(inFlight("regiojet")).isOne();
		assertThat(inFlight("flixbus")).isZero();
	}

	@Test
	void timesEachUpstreamRequest() {
		this.regiojet.requestSent();
		this.regiojet.requestOver(TOOK.toNanos());
		assertThat(timed("fares.upstream", "provider", "regiojet")).containsExactly(1, 120);
		assertThat(recordedIn("fares.upstream")).isOne();
	}

	@Test
	void tellsHowManyQueriesAreInFlight() {
		for (int i = 0; i < 3; i++) {
			this.metrics.queryBegun();
		}
		assertThat(gauge("fares.query.in.flight")).isEqualTo(3);
		this.metrics.queryDone(Days.calendar(0), TOOK);
		this.metrics.queryAbandoned(TOOK);
		assertThat(gauge("fares.query.in.flight")).isOne();
	}

	@Test
	void countsQueriesThatTheDeadlineEnded_withTheDaysTheyHadLeft() {
		this.metrics.queryDone(Days.calendar(FailureReason.TIMEOUT, FailureReason.DEADLINE, FailureReason.DEADLINE),
				TOOK);
		this.metrics.queryDone(Days.calendar(FailureReason.TIMEOUT), TOOK);
		this.metrics.queryDone(Days.calendar(0), TOOK);
		assertThat(this.registry.get("fares.deadline.overruns").counter().count()).isOne();
		var left = this.registry.get("fares.deadline.left").summary();
		assertThat(left.count()).isOne();
		assertThat(left.totalAmount()).isEqualTo(2);
	}

	@Test
	void tellsTheStateOfTheBreaker_asItIsNow() {
		var state = new AtomicReference<>("closed");
		this.regiojet.watchBreaker(List.of("closed", "open"), state::get);
		assertThat(gauge("fares.breaker.state", "state", "closed")).isOne();
		assertThat(gauge("fares.breaker.state", "state", "open")).isZero();
		state.set("open");
		assertThat(gauge("fares.breaker.state", "state", "closed")).isZero();
		assertThat(gauge("fares.breaker.state", "state", "open")).isOne();
	}

	@Test
	void tellsHowManyWaitForAPlace() {
		this.regiojet.watchTurns(() -> 7);
		assertThat(gauge("fares.turn.waiting", "provider", "regiojet")).isEqualTo(7);
	}

	@Test
	void timesTheWaitForATurn() {
		this.regiojet.waitedForTurn(TOOK.toNanos());
		assertThat(timed("fares.turn.wait", "provider", "regiojet")).containsExactly(1, 120);
	}

	@Test
	void timesTheWaitInTheQueue() {
		this.metrics.waitedInQueue(TOOK.toNanos());
		assertThat(timed("fares.queue.wait")).containsExactly(1, 120);
	}

	@Test
	void hasNoQueueMeter_beforeThereIsAQueue() {
		assertThat(this.registry.find("fares.queue.wait").meter()).isNull();
		this.metrics.registerQueue();
		assertThat(timed("fares.queue.wait")).containsExactly(0, 0);
	}

	@Test
	void refusesAProviderItDoesNotKnow() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.metrics.of("nobus")).withMessageContaining("nobus");
	}

	private double[] timed(String name, String... tags) {
		var timer = this.registry.get(name).tags(tags).timer();
		return new double[] { timer.count(), timer.totalTime(TimeUnit.MILLISECONDS) };
	}

	private long recordedIn(String name) {
		return this.registry.get(name).timers().stream().mapToLong((timer) -> timer.count()).sum();
	}

	private double counted(String name, String... tags) {
		return this.registry.get(name).tag("provider", "regiojet").tags(tags).counter().count();
	}

	private double inFlight(String provider) {
		return gauge("fares.in.flight", "provider", provider);
	}

	private double gauge(String name, String... tags) {
		return this.registry.get(name).tags(tags).gauge().value();
	}

}
