package dev.farespan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every answer says to a browser, whoever writes it, and what a proxy that is
 * trusted says of a caller.
 */
abstract class AnswerHeadersContract extends ServedContract {

	private static final String POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
			+ " frame-ancestors 'none'";

	AnswerHeadersContract(Rival rival) {
		super(rival);
	}

	/** The test is the proxy. */
	@Override
	List<String> settings(Path folder) {
		return List.of("--fares.trusted-proxies=127.0.0.1/32, ::1", "--fares.shed.max-in-flight=1",
				"--fares.cache.enabled=true");
	}

	static Stream<String> requests() {
		return Stream.of("GET " + FARES, "HEAD " + FARES, "GET /cities?q=pra", "GET /", "GET /style.css",
				"GET /v3/api-docs", "GET /actuator/health", "GET /actuator/prometheus", "OPTIONS /fares",
				// refused by a controller, the dispatcher, the server, and what reads
				// requests
				"GET /fares", "GET /fares?from=Atlantis&to=Brno", "GET /nope", "POST /fares", "TRACE /fares",
				"GET /fares?from=%zz", "GET /%zz", "GET /fares?from=|", "GET /fares?x=" + "y".repeat(100 * 1024));
	}

	@ParameterizedTest(name = "{index}")
	@MethodSource("requests")
	void areOnEachAnswer(String request) throws Exception {
		String[] parts = request.split(" ", 2);
		assertHeaders(ask(parts[0], parts[1]));
		RawResponse byTls = ask(parts[0], parts[1], "X-Forwarded-Proto: https");
		assertHeaders(byTls);
		if (!request.endsWith("yyy") && !request.endsWith("|")) {
			assertThat(byTls.headers()).as(byTls.toString())
				.containsEntry("strict-transport-security", "max-age=31536000");
			assertThat(ask(parts[0], parts[1], "X-Forwarded-Proto: http").headers())
				.doesNotContainKey("strict-transport-security");
		}
	}

	@Test
	void areOnTheAnswerToWhatIsNoRequest() throws Exception {
		for (String request : List.of("hello\r\n\r\n", "GET / HTTP/9.9\r\nHost: x\r\nConnection: close\r\n\r\n",
				"GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "y".repeat(200 * 1024) + "\r\n\r\n",
				"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nno colon\r\n\r\n")) {
			assertHeaders(this.farespan.raw(request));
		}
	}

	private static void assertHeaders(RawResponse answer) {
		assertThat(answer.status()).as(answer.toString()).isPositive();
		assertThat(answer.headers()).as(answer.toString())
			.containsEntry("content-security-policy", POLICY)
			.containsEntry("x-content-type-options", "nosniff")
			.containsEntry("x-frame-options", "DENY")
			.containsEntry("referrer-policy", "no-referrer")
			.doesNotContainKeys("set-cookie", "server", "x-powered-by", "pragma", "expires", "x-xss-protection");
	}

	@Test
	void leaveTheCachingOfAnswersAsItIs() throws Exception {
		RawResponse answer = ask("GET", FARES);
		assertThat(answer.headers().get("cache-control")).contains("max-age=");
		RawResponse same = ask("GET", FARES, "If-None-Match: " + answer.headers().get("etag"));
		assertThat(same.status()).isEqualTo(304);
		assertHeaders(same);
		assertThat(ask("GET", "/cities?q=pra").headers()).doesNotContainKey("cache-control");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			X-Forwarded-For: 203.0.113.5                  | X-Forwarded-For: 203.0.113.6                  | 200
			X-Forwarded-For: 203.0.113.5                  | X-Forwarded-For: 1.2.3.4, 203.0.113.5         | 503
			Forwarded: for=203.0.113.5                    | Forwarded: for="203.0.113.6:80"               | 200
			Forwarded: for=203.0.113.5                    | X-Forwarded-For: 203.0.113.5                  | 503
			X-Forwarded-For: 2001:db8::1                  | X-Forwarded-For: 2001:db8::2                  | 503
			X-Forwarded-For: 2001:db8::1                  | Forwarded: for="[2001:db8:0:1::1]"            | 200
			X-Forwarded-For: garbage                      | X-Forwarded-For: other garbage                | 503
			""")
	void tellCallersApart(String one, String other, int status) throws Exception {
		var gate = new CountDownLatch(1);
		this.upstream.behave(UpstreamScript.priced("9.9").when(gate));
		String[] header = one.split(": ", 2);
		var first = this.farespan.getLater(FARES + "&currency=CZK", header[0], header[1], "Cache-Control", "no-cache");
		RivalContract.within(Duration.ofSeconds(5), () -> assertThat(this.upstream.inFlight()).isPositive());
		var second = CompletableFuture.supplyAsync(() -> {
			try {
				return ask("GET", "/fares?from=Praha&to=Brno&days=1&currency=EUR", other, "Prefer: wait=0",
						"Cache-Control: no-cache")
					.status();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		int answered = second.get(10, TimeUnit.SECONDS);
		gate.countDown();
		assertThat(first.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
		assertThat(answered == 503).isEqualTo(status == 503);
		RivalContract.within(Duration.ofSeconds(5), () -> assertThat(admitted()).isZero());
	}

	private double admitted() {
		return this.farespan.context().getBean(MeterRegistry.class).get("fares.shed.admitted").gauge().value();
	}

}
