package dev.farespan;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a caller may rely on while days arrive: streams, leaving early, and a process that
 * is told to stop.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class FareStreamContract extends RivalContract {

	static final int WIDTH = 8;

	static final Duration MUCH_LESS_THAN_A_TIMEOUT = Duration.ofSeconds(4);

	FareStreamContract(Rival rival) {
		super(rival, List.of("--fares.search.width=" + WIDTH, "--fares.search.deadline=12s",
				"--fares.search.attempt-timeout=10s"));
	}

	@Test
	void sendsALineADayAndThenTheSummary() throws Exception {
		HttpResponse<String> response = this.farespan.get(fares(12), "Accept", "application/x-ndjson");
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
		assertThat(response.headers().firstValue("ETag")).isEmpty();
		assertThat(response.body()).endsWith("}\n");
		List<String> lines = response.body().lines().toList();
		assertThat(lines.subList(0, 12)).containsExactlyInAnyOrderElementsOf(faresAsJson(12));
		assertThat(lines.subList(12, lines.size())).containsExactly("{\"summary\":" + summaryAsJson(12) + "}");
	}

	@Test
	void sendsAnEventADayAndThenTheSummary() throws Exception {
		HttpResponse<String> response = this.farespan.get(fares(12), "Accept", "text/event-stream");
		assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
		assertThat(response.body()).endsWith("\n\n");
		List<String> events = List.of(response.body().split("\n\n", 0));
		assertThat(events.subList(0, 12)).containsExactlyInAnyOrderElementsOf(
				faresAsJson(12).stream().map((fare) -> "event: fare\ndata: " + fare).toList());
		assertThat(events.subList(12, events.size())).containsExactly("event: summary\ndata: " + summaryAsJson(12));
	}

	/** The same days as in JSON, where they are an array. */
	private List<String> faresAsJson(int days) throws IOException, InterruptedException {
		String json = this.farespan.get(fares(days)).body();
		String fares = json.substring(json.indexOf("\"fares\":[") + 9, json.length() - 2);
		return List.of(fares.split("(?<=\\}),(?=\\{)", -1));
	}

	private String summaryAsJson(int days) throws IOException, InterruptedException {
		String json = this.farespan.get(fares(days)).body();
		return json.substring(0, json.indexOf(",\"fares\":[")) + "}";
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			application/x-ndjson, identity
			application/x-ndjson, gzip
			text/event-stream,    identity
			text/event-stream,    gzip
			""")
	void sendsTheFirstDayWhileOthersAreOut(String format, String encoding) throws Exception {
		var gate = new CountDownLatch(1);
		this.upstream.behave((date, number) -> date.equals(FIRST) ? UpstreamScript.priced("9.9")
				: UpstreamScript.priced("9.9").when(gate));
		long start = System.nanoTime();
		HttpResponse<InputStream> response = this.farespan.open(fares(10), "Accept", format, "Accept-Encoding",
				encoding);
		assertThat(response.headers().firstValue("Content-Encoding").orElse("identity")).isEqualTo(encoding);
		try (InputStream body = encoding.equals("gzip") ? new GZIPInputStream(response.body()) : response.body()) {
			assertThat(readUntil(body, "priced")).contains("\"date\":\"" + FIRST + "\"");
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MUCH_LESS_THAN_A_TIMEOUT);
			gate.countDown();
			assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).contains(dates(10).subList(1, 10))
				.contains("summary");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-ndjson", "text/event-stream" })
	void sendsTheHeadAtOnce(String format) throws Exception {
		var gate = new CountDownLatch(1);
		this.upstream.behave(UpstreamScript.priced("9.9").when(gate));
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), this.farespan.port())) {
			ask(socket, format, 3);
			socket.setSoTimeout(3000);
			assertThat(readUntil(socket.getInputStream(), "\r\n\r\n")).contains("200").containsIgnoringCase(format);
			gate.countDown();
			readUntil(socket.getInputStream(), "summary");
		}
		finally {
			gate.countDown();
		}
	}

	/** Byte by byte, since readers of whole blocks would wait for more. */
	private static String readUntil(InputStream in, String end) throws IOException {
		var text = new StringBuilder();
		while (text.indexOf(end) < 0) {
			int next = in.read();
			assertThat(next).as("the end, after " + text).isNotNegative();
			text.append((char) next);
		}
		return text.toString();
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-ndjson", "text/event-stream" })
	void abortsWhatIsInFlight_whenTheCallerLeavesAStream(String format) throws Exception {
		// the blocking twin learns of it when it writes the next days, so some do arrive
		this.upstream.behave((date, number) -> (this.rival.isParallel() && index(date) % 2 == 1)
				? UpstreamScript.stall() : UpstreamScript.priced("9.9").after(Duration.ofMillis(30)));
		double before = abandoned();
		leaveAfter("priced", format, 31);
		within(MUCH_LESS_THAN_A_TIMEOUT, () -> {
			assertThat(abandoned()).isEqualTo(before + 1);
			assertThat(this.upstream.inFlight()).isZero();
		});
		assertThat(this.upstream.received()).isLessThan(31);
		if (this.rival.isParallel()) {
			assertThat(this.upstream.aborted()).isPositive();
		}
	}

	private void leaveAfter(String seen, String format, int days) throws IOException {
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), this.farespan.port())) {
			ask(socket, format, days);
			readUntil(socket.getInputStream(), seen);
		}
	}

	static void ask(Socket socket, String format, int days) throws IOException {
		socket.setSoTimeout(10_000);
		socket.getOutputStream()
			.write(("GET " + fares(days) + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + format + "\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
	}

	private double abandoned() {
		return this.farespan.context()
			.getBean(MeterRegistry.class)
			.get("fares.query")
			.tag("outcome", "abandoned")
			.timer()
			.count();
	}

	/** The last, since nothing can be asked afterwards. */
	@Test
	@Order(Integer.MAX_VALUE)
	void finishesWhatWasAdmitted_whenStopped() throws Exception {
		var gate = new CountDownLatch(1);
		this.upstream.behave(UpstreamScript.priced("9.9").when(gate));
		var whole = this.farespan.getLater(fares(12));
		var stream = this.farespan.getLater(fares(12), "Accept", "application/x-ndjson");
		int inFlight = 2 * (this.rival.isParallel() ? WIDTH : 1);
		within(Duration.ofSeconds(5), () -> assertThat(this.upstream.inFlight()).isEqualTo(inFlight));
		var stopped = CompletableFuture.runAsync(this.farespan.context()::close);
		within(Duration.ofSeconds(5), () -> assertThatExceptionOfType(ConnectException.class)
			.isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), this.farespan.port()).close()));
		gate.countDown();
		assertThat(each(Farespan.json(whole.get(10, TimeUnit.SECONDS)), "outcome")).hasSize(12).containsOnly("priced");
		assertThat(stream.get(10, TimeUnit.SECONDS).body().lines()).hasSize(13)
			.last()
			.asString()
			.contains("\"complete\":true");
		stopped.get(20, TimeUnit.SECONDS);
	}

}
