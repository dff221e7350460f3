package dev.farespan.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static dev.farespan.simulator.RunningSimulator.NOON;
import static dev.farespan.simulator.RunningSimulator.PRAGUE_TO_BRNO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How connections are treated, and what is counted of them. */
class ConnectionsTests {

	private static final Duration LATENCY = Duration.ofMillis(150);

	private static final Duration NEVER = Duration.ofHours(1);

	private static final LocalDate TOMORROW = LocalDate.of(2026, 11, 24);

	private static final Pattern FIRST_DEPARTURE = Pattern.compile("X-Used-DepartureFromDateTime: (.{10})");

	@Test
	void answersAtItsTime() throws Exception {
		try (var simulator = RunningSimulator.start(LATENCY, "0%", NOON)) {
			long start = System.nanoTime();
			assertThat(simulator.get(PRAGUE_TO_BRNO).statusCode()).isEqualTo(200);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(LATENCY);
		}
	}

	@Test
	void answersPipelinedRequestsInOrder() throws Exception {
		// log-normal delays: later ones are due earlier
		var settings = RunningSimulator.settings(Duration.ofMillis(100), Spread.LOGNORMAL, "0%");
		try (var simulator = new Simulator(settings, NOON, "127.0.0.1")) {
			simulator.start();
			var requests = new StringBuilder();
			List<String> dates = IntStream.range(0, 40).mapToObj((day) -> TOMORROW.plusDays(day).toString()).toList();
			dates.forEach((date) -> requests.append(request(PRAGUE_TO_BRNO + "&departureDate=" + date, "")));
			requests.append(request("/nowhere", "Connection: close\r\n"));
			Duration slowest = TOMORROW.datesUntil(TOMORROW.plusDays(40))
				.map((date) -> new Behaviour(settings).fate(date, 0).delay())
				.max(Duration::compareTo)
				.orElseThrow();
			long start = System.nanoTime();
			assertThat(FIRST_DEPARTURE.matcher(exchange(simulator.port(), requests.toString()))
				.results()
				.map((match) -> match.group(1))).isEqualTo(dates);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(slowest);
		}
	}

	@Test
	void staysOpen_unlessAskedToClose() throws Exception {
		try (var simulator = RunningSimulator.start()) {
			String twice = exchange(simulator.port(),
					request("/a", "") + request("/b", "Connection: close\r\n") + request("/c", ""));
			assertThat(twice.split("HTTP/1.1 404 Not Found", -1)).hasSize(3);
			assertThat(twice).containsOnlyOnce("Connection: close");
			String old = exchange(simulator.port(), "GET /a HTTP/1.0\r\n\r\n");
			assertThat(old).startsWith("HTTP/1.1 404 Not Found").contains("Connection: close");
		}
	}

	@Test
	void answersLongRequestLines_andRefusesOverlongOnes() throws Exception {
		try (var simulator = RunningSimulator.start()) {
			assertThat(exchange(simulator.port(), request("/?" + "x".repeat(60_000), "Connection: close\r\n")))
				.startsWith("HTTP/1.1 404");
			assertThat(exchange(simulator.port(), request("/?" + "x".repeat(70_000), ""))).startsWith("HTTP/1.1 414")
				.contains("Farespan-Simulated: true", "errorFields");
			assertThat(exchange(simulator.port(), "rubbish\r\n\r\n")).startsWith("HTTP/1.1 400")
				.contains("Farespan-Simulated: true", "errorFields");
		}
	}

	@Test
	void answersHeadWithoutABody() throws Exception {
		try (var simulator = RunningSimulator.start()) {
			assertThat(exchange(simulator.port(), "HEAD /simulator/stats HTTP/1.1\r\nConnection: close\r\n\r\n"))
				.startsWith("HTTP/1.1 405")
				.endsWith("\r\n\r\n");
		}
	}

	@Test
	void countsSearchesAlone() throws Exception {
		try (var simulator = RunningSimulator.start()) {
			simulator.get(PRAGUE_TO_BRNO);
			simulator.get(PRAGUE_TO_BRNO + "&departureDate=soon");
			simulator.get("/restapi/consts/locations");
			assertThat(simulator.stats().toString())
				.isEqualTo("{\"received\":2,\"answered\":2,\"inFlight\":0,\"maxInFlight\":1,\"connections\":1}");
		}
	}

	@Test
	void forgetsCountsOnReset_butNotWhatIsInFlight() throws Exception {
		try (var simulator = RunningSimulator.start(NEVER, "0%", NOON)) {
			var first = ask(simulator);
			var second = ask(simulator);
			await().until(() -> simulator.stat("inFlight") == 2);
			first.cancel(true);
			await().until(() -> simulator.stat("inFlight") == 1);
			assertThat(simulator.stat("maxInFlight")).isEqualTo(2);
			assertThat(simulator.send("POST", "/simulator/stats/reset").statusCode()).isEqualTo(200);
			assertThat(simulator.stat("received")).isZero();
			assertThat(simulator.stat("maxInFlight")).isEqualTo(1);
			second.cancel(true);
			await().until(() -> simulator.stat("inFlight") == 0);
		}
	}

	@Test
	void forgetsASearch_whoseCallerLeaves() throws Exception {
		try (var simulator = RunningSimulator.start(NEVER, "0%", NOON)) {
			try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), simulator.port())) {
				socket.getOutputStream()
					.write(request(PRAGUE_TO_BRNO, "").repeat(3).getBytes(StandardCharsets.US_ASCII));
				await().until(() -> simulator.stat("inFlight") == 3);
			}
			await().until(() -> simulator.stat("inFlight") == 0);
			assertThat(simulator.stat("received")).isEqualTo(3);
			assertThat(simulator.stat("answered")).isZero();
		}
	}

	@Test
	void stopsAtOnce_evenWithSearchesInFlight() throws Exception {
		var simulator = RunningSimulator.start(NEVER, "0%", NOON);
		var search = ask(simulator);
		await().until(() -> simulator.stat("inFlight") == 1);
		simulator.close();
		assertThat(search).failsWithin(Duration.ofSeconds(5));
	}

	private static CompletableFuture<HttpResponse<String>> ask(RunningSimulator simulator) {
		return simulator.client()
			.sendAsync(HttpRequest.newBuilder(simulator.uri(PRAGUE_TO_BRNO)).build(),
					HttpResponse.BodyHandlers.ofString());
	}

	private static String request(String path, String headers) {
		return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
	}

	/** Sends it all, and reads until the other side closes. */
	private static String exchange(int port, String requests) throws IOException {
		try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
			InputStream in = socket.getInputStream();
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
