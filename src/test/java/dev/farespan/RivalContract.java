package dev.farespan;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import dev.farespan.policy.Policies;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What contracts have in common: one rival that runs for all tests of a class and asks a
 * scripted upstream, with nothing left in flight after each.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class RivalContract {

	@SuppressWarnings("TimeInStaticInitializer") // one day for all tests of a run
	static final LocalDate FIRST = LocalDate.now(ZoneId.of("Europe/Prague")).plusDays(10);

	/** A breaker that does not open, however many days a test lets fail. */
	static final List<String> PATIENT_BREAKER = List.of("--fares.breaker.failure-rate=100%",
			"--fares.breaker.window=1000", "--fares.breaker.min-attempts=1000");

	final Rival rival;

	private final List<String> settings;

	private final Class<?>[] more;

	TestUpstream upstream;

	Farespan farespan;

	/** Its own, and still there when it is stopped. */
	MeterRegistry meters;

	RivalContract(Rival rival, List<String> settings, Class<?>... more) {
		this.rival = rival;
		this.settings = settings;
		this.more = more.clone();
	}

	@BeforeAll
	void start() throws IOException, InterruptedException {
		this.upstream = new TestUpstream();
		this.farespan = Farespan.start(this.rival, this.upstream, this.settings, this.more);
		this.meters = this.farespan.context().getBean(MeterRegistry.class);
		// what is asked first waits for classes to be loaded
		calendar(3);
	}

	@BeforeEach
	void forget() {
		this.upstream.reset();
		// what a test before let the upstream ask for
		this.farespan.context().getBean(Policies.class).of("regiojet").pause().end();
	}

	@AfterEach
	void leavesNothingInFlight() {
		within(Duration.ofSeconds(10), () -> {
			assertThat(this.upstream.inFlight()).isZero();
			assertThat(gauge("fares.in.flight")).isZero();
			assertThat(gauge("fares.query.in.flight")).isZero();
			assertThat(gauge("fares.shed.admitted")).isZero();
		});
	}

	/** What became of all attempts so far, for whoever reads why a test failed. */
	String attempts() {
		return this.meters.get("fares.upstream.attempts")
			.counters()
			.stream()
			.filter((counter) -> counter.count() > 0)
			.map((counter) -> counter.getId().getTag("result") + " " + counter.count())
			.toList()
			.toString();
	}

	double counted(String name, String... tags) {
		return this.meters.get(name).tags(tags).counter().count();
	}

	MeterRegistry meters() {
		return this.meters;
	}

	double gauge(String name) {
		return this.meters.get(name).gauge().value();
	}

	@AfterAll
	void stop() throws IOException {
		this.farespan.close();
		this.upstream.close();
	}

	/** Asks again and again until it holds, or fails as it did last. */
	static void within(Duration time, org.awaitility.core.ThrowingRunnable assertion) {
		await().atMost(time).pollInterval(Duration.ofMillis(5)).untilAsserted(assertion);
	}

	static String fares(int days) {
		return "/fares?from=Praha&to=Brno&date=" + FIRST + "&days=" + days;
	}

	static LocalDate day(int index) {
		return FIRST.plusDays(index);
	}

	/** Which of the days asked for a date is. */
	static int index(LocalDate date) {
		return Math.toIntExact(ChronoUnit.DAYS.between(FIRST, date));
	}

	static List<String> dates(int days) {
		return IntStream.range(0, days).mapToObj((i) -> day(i).toString()).toList();
	}

	JsonNode calendar(int days) throws IOException, InterruptedException {
		HttpResponse<String> response = this.farespan.get(fares(days));
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return Farespan.json(response);
	}

	/** A text field of each day, in the order sent; null where it is missing. */
	static List<String> each(JsonNode calendar, String field) {
		return StreamSupport.stream(calendar.get("fares").spliterator(), false)
			.map((fare) -> fare.path(field).asString("-"))
			.toList();
	}

}
