package dev.farespan;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.farespan.policy.Percentage;
import dev.farespan.simulator.Simulator;
import dev.farespan.simulator.SimulatorSettings;
import dev.farespan.simulator.Spread;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** All rivals, asking one simulator, answer the same bytes to the same question. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class TwinsAnswerAlikeTests {

	private static final String TRIP = "/fares?from=Praha&to=Brno&date=" + RivalContract.FIRST;

	private final Map<Rival, Farespan> rivals = new EnumMap<>(Rival.class);

	private Simulator simulator;

	@BeforeAll
	void start() throws IOException {
		this.simulator = new Simulator(
				new SimulatorSettings(true, 0, Duration.ZERO, Spread.FIXED, new Percentage(0), 1), Clock.systemUTC(),
				"127.0.0.1");
		this.simulator.start();
		List<String> settings = List.of("--fares.simulator.port=" + this.simulator.port());
		for (Rival rival : Rival.values()) {
			this.rivals.put(rival, Farespan.start(rival, settings));
		}
	}

	@AfterAll
	void stop() {
		this.rivals.values().forEach(Farespan::close);
		this.simulator.close();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			&days=100,                          application/json
			&days=100,                          text/csv
			&days=100,                          */*
			&days=7&currency=CZK,               application/json
			&days=366,                          application/json
			&days=1&provider=RegioJet,          text/csv
			""")
	void answerEqualBytes(String rest, String format) throws Exception {
		HttpResponse<byte[]> expected = rival(Rival.REACTIVE).getBytes(TRIP + rest, "Accept", format);
		assertThat(expected.statusCode()).isEqualTo(200);
		for (Farespan rival : this.rivals.values()) {
			HttpResponse<byte[]> answer = rival.getBytes(TRIP + rest, "Accept", format);
			assertThat(answer.body()).isEqualTo(expected.body());
			for (String name : List.of("Content-Type", "ETag", "Cache-Control", "Content-Length")) {
				assertThat(answer.headers().firstValue(name)).isEqualTo(expected.headers().firstValue(name));
			}
			assertThat(Farespan.values(answer, "Vary")).isEqualTo(Farespan.values(expected, "Vary"));
		}
	}

	@Test
	void sayThatFaresAreSimulated() throws Exception {
		for (Farespan rival : this.rivals.values()) {
			JsonNode calendar = Farespan.json(rival.get(TRIP));
			assertThat(calendar.get("simulated").asBoolean()).isTrue();
			assertThat(calendar.get("fares")).hasSize(100);
			assertThat(calendar.get("counts").get("priced").asInt()).isPositive();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-ndjson", "text/event-stream" })
	void streamEqualLines(String format) throws Exception {
		List<String> expected = sortedLines(Rival.REACTIVE, format);
		assertThat(expected).hasSizeGreaterThan(100);
		for (Rival rival : Rival.values()) {
			assertThat(sortedLines(rival, format)).isEqualTo(expected);
		}
	}

	private List<String> sortedLines(Rival rival, String format) throws IOException, InterruptedException {
		return rival(rival).get(TRIP, "Accept", format).body().lines().sorted().toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/cities?q=pra", "/cities?q=b&limit=50", "/cities?q=p%C5%99", "/cities?q=xyzzy", "/",
			"/v3/api-docs", "/actuator/health/liveness", "/actuator/health/readiness", "/actuator/health",
			"/fares?from=Praha&to=Atlantis" })
	void answerEverythingElseAlike(String path) throws Exception {
		String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
		RawResponse expected = rival(Rival.REACTIVE).raw(request);
		assertThat(expected.status()).isEqualTo(path.contains("Atlantis") ? 404 : 200);
		assertThat(expected.body()).isNotBlank();
		for (Farespan rival : this.rivals.values()) {
			RawResponse answer = rival.raw(request);
			assertThat(answer.status()).isEqualTo(expected.status());
			assertThat(answer.body()).isEqualTo(expected.body());
			assertThat(answer.mediaType()).isEqualTo(expected.mediaType());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/cities?q=b&limit=50", "/v3/api-docs" })
	void sayThatAnswersVary_whenTheyAreGzipped(String path) throws Exception {
		for (Farespan rival : this.rivals.values()) {
			HttpResponse<byte[]> answer = rival.getBytes(path, "Accept-Encoding", "gzip");
			assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
			assertThat(Farespan.values(answer, "Vary")).contains("accept-encoding");
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			REACTIVE,   reactive, event-loop, netty,  reactor
			SEQUENTIAL, blocking, sequential, tomcat, apache
			POOL,       blocking, pool,       tomcat, apache
			VIRTUAL,    blocking, virtual,    tomcat, apache
			""")
	void sayWhatReallyRuns(Rival rival, String twin, String mode, String server, String client) throws Exception {
		JsonNode info = Farespan.json(rival(rival).get("/actuator/info")).get("fares");
		assertThat(info.get("twin").asString()).isEqualTo(twin);
		assertThat(info.get("mode").asString()).isEqualTo(mode);
		assertThat(info.get("server").asString()).isEqualTo(server);
		assertThat(info.get("client").asString()).isEqualTo(client);
		assertThat(info.get("width").asInt()).isEqualTo((rival == Rival.SEQUENTIAL) ? 1 : 100);
		assertThat(info.get("poolSize").asInt()).isPositive();
	}

	@Test
	void sayHowLargeAPoolIs() throws Exception {
		assertThat(poolSize(Rival.POOL)).isEqualTo(100);
		assertThat(poolSize(Rival.SMALL_POOL)).isEqualTo(20);
	}

	private int poolSize(Rival rival) throws IOException, InterruptedException {
		return Farespan.json(rival(rival).get("/actuator/info")).get("fares").get("poolSize").asInt();
	}

	@Test
	void countAlike() throws Exception {
		Set<String> reactive = meters(Rival.REACTIVE, "fares_");
		assertThat(reactive).contains("fares_query_seconds", "fares_day_seconds", "fares_in_flight_requests",
				"fares_upstream_attempts_total", "fares_retries_total");
		for (Rival rival : Rival.values()) {
			Set<String> meters = meters(rival, "fares_");
			// how long a day waits for a thread is the blocking twin's own
			meters.removeIf((name) -> name.startsWith("fares_queue_wait"));
			assertThat(meters).isEqualTo(reactive);
			assertThat(meters(rival, "process_memory_")).isEqualTo(meters(Rival.REACTIVE, "process_memory_"));
		}
	}

	private Set<String> meters(Rival rival, String prefix) throws IOException, InterruptedException {
		return rival(rival).get("/actuator/prometheus")
			.body()
			.lines()
			.filter((line) -> line.startsWith("# TYPE " + prefix))
			.map((line) -> line.split(" ", -1)[2])
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			REACTIVE,   reactive, event-loop
			SEQUENTIAL, blocking, sequential
			VIRTUAL,    blocking, virtual
			""")
	void tagEveryMeterWithTwinAndMode(Rival rival, String twin, String mode) throws Exception {
		assertThat(rival(rival).get("/actuator/prometheus").body().lines())
			.filteredOn((line) -> line.startsWith("fares_"))
			.isNotEmpty()
			.allSatisfy((line) -> assertThat(line).contains("twin=\"" + twin + '"', "mode=\"" + mode + '"'));
	}

	private Farespan rival(Rival rival) {
		return Objects.requireNonNull(this.rivals.get(rival));
	}

}
