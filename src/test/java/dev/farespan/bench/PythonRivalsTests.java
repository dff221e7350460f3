package dev.farespan.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.farespan.FarespanApplication;
import dev.farespan.policy.Percentage;
import dev.farespan.simulator.Simulator;
import dev.farespan.simulator.SimulatorSettings;
import dev.farespan.simulator.Spread;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.builder.SpringApplicationBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for the programs in {@code src/bench/python}, each of which writes what the
 * service answers, byte for byte.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class PythonRivalsTests {

	private static final String MODULES = "requests, gevent, aiohttp";

	/** From tomorrow to some days that are not on sale yet. */
	private static final int DAYS = 185;

	private static final double PAUSE = 0.7;

	/** One moment for the simulator, so that its fares are the same for all who ask. */
	private final Clock now = Clock.fixed(Clock.systemUTC().instant(), ZoneOffset.UTC);

	private final LocalDate first = LocalDate.now(this.now.withZone(ZoneId.of("Europe/Prague"))).plusDays(1);

	private final Simulator simulator = new Simulator(
			new SimulatorSettings(true, 0, Duration.ofMillis(2), Spread.LOGNORMAL, new Percentage(0), 1), this.now,
			"127.0.0.1");

	private final OddUpstream odd = new OddUpstream(this.first);

	private String python = "";

	private String expected = "";

	private String expectedOdd = "";

	PythonRivalsTests() throws IOException {
	}

	@BeforeAll
	void start() throws IOException, InterruptedException {
		this.python = PythonRun.interpreterWith(MODULES).orElse("");
		this.simulator.start();
		this.expected = service(simulated(), DAYS);
		this.expectedOdd = service(this.odd.url(), this.odd.days());
	}

	@BeforeEach
	void hasPython() {
		boolean found = !this.python.isEmpty();
		Assumptions.assumeTrue(found || System.getenv().containsKey("CI"), "no python3 has the modules " + MODULES);
		assertThat(found).as("a python3 has the modules %s", MODULES).isTrue();
	}

	@AfterAll
	void stop() {
		this.simulator.close();
		this.odd.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sequential.py", "pool.py", "pool.py 100", "greenlets.py", "coroutines.py" })
	void writesWhatTheServiceAnswers(String program) throws Exception {
		PythonRun run = run(program, simulated(), DAYS, 0);
		assertThat(run.exitCode()).as(run.errors().toString()).isZero();
		assertThat(run.errors()).hasSize(2);
		assertThat(run.output()).isEqualTo(this.expected).contains(",priced,", ",soldOut,", ",notOnSale,");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sequential.py", "pool.py", "pool.py 100", "greenlets.py", "coroutines.py" })
	void writesWhatTheServiceAnswers_whenDaysFail(String program) throws Exception {
		PythonRun run = run(program, this.odd.url(), this.odd.days(), 0);
		assertThat(run.output()).isEqualTo(this.expectedOdd)
			.contains(",noService,", ",unreadable,", ",refused,", ",rateLimited,", ",upstreamError,", ",unreachable,");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sequential.py", "pool.py", "pool.py 100", "greenlets.py", "coroutines.py" })
	void saysWhenItsFanOutBeganAndEnded(String program) throws Exception {
		this.odd.takeAsked();
		double before = OddUpstream.moment();
		PythonRun run = run(program, this.odd.url(), this.odd.days(), PAUSE);
		double after = OddUpstream.moment();
		List<Double> asked = this.odd.takeAsked();
		assertThat(asked).hasSize(this.odd.days());
		assertThat(run.moment("BEGIN")).isBetween(before + PAUSE, asked.getFirst());
		assertThat(run.moment("END")).isBetween(asked.getLast(), after - PAUSE);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			sequential.py, 1
			pool.py,       20
			pool.py 100,   100
			greenlets.py,  120
			coroutines.py, 120
			""")
	void asksSoManyDaysAtOnce(String program, int atOnce) throws Exception {
		this.odd.hold();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<PythonRun> run = threads.submit(() -> run(program, this.odd.url(), 120, 0));
			try {
				await().during(Duration.ofMillis(300))
					.atMost(Duration.ofSeconds(20))
					.until(() -> this.odd.inFlight() == atOnce);
			}
			finally {
				this.odd.letGo();
			}
			assertThat(run.get().output().lines()).hasSize(121);
		}
	}

	@Test
	void saysThatADayIsUnreachable_whenNobodyListens() throws Exception {
		var nobody = new OddUpstream(this.first);
		nobody.close();
		for (String program : List.of("sequential.py", "coroutines.py")) {
			assertThat(run(program, nobody.url(), 2, 0).output()).endsWith("""
					%s,failed,unreachable,,,,,,,,,,\r
					%s,failed,unreachable,,,,,,,,,,\r
					""".formatted(this.first, this.first.plusDays(1)));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "sequential.py", "pool.py", "greenlets.py", "coroutines.py" })
	void saysWhatToInstall_whenAModuleIsMissing(String program) throws Exception {
		PythonRun run = PythonRun.of(Map.of(), List.of(this.python, "-S"), program + " " + this.odd.url() + " x 1");
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.output()).isEmpty();
		assertThat(run.errors()).singleElement()
			.asString()
			.matches("(requests|gevent|aiohttp) is missing: install the Debian package python3-\\1\\.");
	}

	private PythonRun run(String program, String url, int days, double pause) throws IOException, InterruptedException {
		String[] nameAndSize = program.split(" ", 2);
		String size = (nameAndSize.length > 1) ? " " + nameAndSize[1] : "";
		return PythonRun.of(Map.of("FARES_PAUSE", String.valueOf(pause)), List.of(this.python),
				nameAndSize[0] + " " + url + " " + this.first + " " + days + size);
	}

	/** What the service, asking there and each day once, answers. */
	private String service(String upstream, int days) throws IOException, InterruptedException {
		try (var context = new SpringApplicationBuilder(FarespanApplication.class).run("--server.port=0",
				"--spring.profiles.active=blocking", "--logging.level.root=warn", "--fares.retry.max-attempts=1",
				"--fares.providers.regiojet.base-url=" + upstream, "--fares.providers.regiojet.rate=",
				"--fares.providers.regiojet.max-in-flight=0"); var client = HttpClient.newHttpClient()) {
			String port = context.getEnvironment().getRequiredProperty("local.server.port");
			var uri = URI
				.create("http://127.0.0.1:" + port + "/fares?from=Praha&to=Brno&date=" + this.first + "&days=" + days);
			HttpRequest request = HttpRequest.newBuilder(uri).header("Accept", "text/csv").build();
			HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			return answer.body();
		}
	}

	private String simulated() {
		return "http://127.0.0.1:" + this.simulator.port() + "/restapi";
	}

}
