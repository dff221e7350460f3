package dev.farespan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of queries when there are too many: of all callers, or of one. */
abstract class LoadSheddingContract extends RivalContract {

	private static final int PLACES = 4;

	private static final Duration AT_ONCE = Duration.ofSeconds(2);

	private static final String REFUSAL = "{\"type\":\"/problems/overloaded\",\"title\":\"Overloaded\",\"status\":503,"
			+ "\"detail\":\"Too many queries are under way. The header Retry-After says when to ask again.\"}";

	LoadSheddingContract(Rival rival) {
		super(rival,
				List.of("--fares.shed.max-in-flight=" + PLACES, "--fares.search.width=8", "--fares.search.deadline=12s",
						"--fares.search.attempt-timeout=10s", "--fares.breaker.failure-rate=100%",
						"--fares.breaker.window=1000", "--fares.breaker.min-attempts=1000"));
	}

	@Test
	void refusesWhatIsTooMuch_andNothingElse() throws Exception {
		var gate = new CountDownLatch(1);
		List<CompletableFuture<HttpResponse<String>>> admitted = fill(gate);
		double before = counter("full");
		long start = System.nanoTime();
		HttpResponse<String> refused = this.farespan.get("/fares?from=Praha&to=");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
		assertThat(refused.statusCode()).isEqualTo(503);
		assertThat(refused.body()).isEqualTo(REFUSAL);
		assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(refused.headers().firstValue("Retry-After").orElse("")).matches("[1-9][0-9]?");
		assertThat(refused.headers().map().keySet()).doesNotContain("Vary", "vary");
		assertThat(counter("full")).isEqualTo(before + 1);
		for (String path : List.of("/actuator/health/liveness", "/actuator/prometheus", "/cities?q=pra", "/",
				"/v3/api-docs")) {
			assertThat(this.farespan.get(path).statusCode()).as(path).isEqualTo(200);
		}
		gate.countDown();
		for (var answer : admitted) {
			assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
		}
		within(AT_ONCE, () -> assertThat(this.farespan.get(fares(3)).statusCode()).isEqualTo(200));
	}

	/** As one caller, which nobody else keeps from it. */
	private List<CompletableFuture<HttpResponse<String>>> fill(CountDownLatch gate) {
		this.upstream.behave(UpstreamScript.priced("9.9").when(gate));
		List<CompletableFuture<HttpResponse<String>>> admitted = new ArrayList<>();
		for (int i = 0; i < PLACES; i++) {
			admitted.add(this.farespan.getLater(fares(3)));
		}
		within(Duration.ofSeconds(5), () -> assertThat(admitted()).isEqualTo(PLACES));
		return admitted;
	}

	@Test
	void refusesHeadToo_butNotWhatIsNoQuery() throws Exception {
		var gate = new CountDownLatch(1);
		List<CompletableFuture<HttpResponse<String>>> admitted = fill(gate);
		assertThat(status("HEAD", fares(3))).isEqualTo(503);
		assertThat(status("POST", fares(3))).isEqualTo(405);
		assertThat(status("GET", "/faresx")).isEqualTo(404);
		// as the servers read a path, not as it is written
		assertThat(status("GET", "/%66ares?from=Praha&to=Brno")).isEqualTo(503);
		gate.countDown();
		for (var answer : admitted) {
			assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
		}
	}

	private int status(String method, String path) throws IOException, InterruptedException {
		return this.farespan.send(method, path, HttpResponse.BodyHandlers.discarding()).statusCode();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			GET,  '/fares?from=Praha',                    application/json,     400
			GET,  '/fares?from=Praha&to=Atlantis',        application/json,     404
			GET,  '/fares?from=Praha&to=Brno&days=2',     image/png,            406
			GET,  '/fares?from=Praha&to=Brno&days=2',     application/json,     502
			GET,  '/fares?from=Praha&to=Brno&days=2',     application/x-ndjson, 200
			HEAD, '/fares?from=Praha&to=Brno&days=2',     text/event-stream,    200
			""")
	void freesThePlace_whateverTheAnswer(String method, String path, String accept, int status) throws Exception {
		this.upstream.behave(UpstreamScript.status(404));
		for (int i = 0; i < 2 * PLACES; i++) {
			// once it has been answered, though not always by the time the caller knows
			within(AT_ONCE, () -> assertThat(admitted()).isZero());
			assertThat(this.farespan.send(method, path, HttpResponse.BodyHandlers.discarding(), "Accept", accept)
				.statusCode()).isEqualTo(status);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-ndjson", "text/event-stream" })
	void freesThePlace_whenTheCallerLeavesAStream(String format) throws Exception {
		// the blocking twin learns of it when it writes the next days, so some do arrive
		this.upstream.behave((date, number) -> (this.rival.isParallel() && index(date) % 2 == 1)
				? UpstreamScript.stall() : UpstreamScript.priced("9.9").after(Duration.ofMillis(30)));
		List<Socket> callers = new ArrayList<>();
		for (int i = 0; i < PLACES; i++) {
			var caller = new Socket(InetAddress.getLoopbackAddress(), this.farespan.port());
			callers.add(caller);
			FareStreamContract.ask(caller, format, 31);
			assertThat(caller.getInputStream().read()).isEqualTo('H');
		}
		assertThat(admitted()).isEqualTo(PLACES);
		for (Socket caller : callers) {
			caller.close();
		}
		within(FareStreamContract.MUCH_LESS_THAN_A_TIMEOUT, () -> assertThat(admitted()).isZero());
	}

	@Test
	void letsAModestCallerIn_whileAGreedyOneAsksForAll() throws Exception {
		this.upstream.behave(UpstreamScript.priced("9.9").after(Duration.ofMillis(20)));
		var over = new CountDownLatch(1);
		var answered = new AtomicInteger();
		List<CompletableFuture<Void>> greedy = IntStream.range(0, 8 * PLACES)
			.mapToObj((i) -> CompletableFuture.runAsync(() -> askUntil(over, answered), Thread::startVirtualThread))
			.toList();
		try (var modest = HttpClient.newBuilder().localAddress(InetAddress.ofLiteral("127.0.0.2")).build()) {
			within(AT_ONCE, () -> assertThat(admitted()).isGreaterThanOrEqualTo(PLACES));
			for (int i = 0; i < 20; i++) {
				var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.farespan.port() + fares(3)))
					.build();
				assertThat(modest.send(question, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(200);
			}
		}
		finally {
			over.countDown();
			CompletableFuture.allOf(greedy.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
		}
		assertThat(answered.get()).isGreaterThan(20);
		assertThat(counter("full")).isPositive();
	}

	private void askUntil(CountDownLatch over, AtomicInteger answered) {
		while (over.getCount() > 0) {
			try {
				answered.addAndGet((this.farespan.get(fares(3)).statusCode() == 200) ? 1 : 0);
				Thread.sleep(5);
			}
			catch (IOException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	@Test
	void feelsItsOwnLag() {
		long before = meters().get("fares.lag").timer().count();
		within(AT_ONCE, () -> assertThat(meters().get("fares.lag").timer().count()).isGreaterThan(before + 5));
	}

	private double admitted() {
		return gauge("fares.shed.admitted");
	}

	private double counter(String reason) {
		return meters().get("fares.shed").tag("reason", reason).counter().count();
	}

}
