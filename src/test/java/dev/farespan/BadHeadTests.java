package dev.farespan;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is no request at all is answered by the servers, not by the application: with the
 * same problem from both.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class BadHeadTests {

	private TwinPair twins;

	@BeforeAll
	void start() throws IOException {
		this.twins = new TwinPair();
	}

	@AfterAll
	void stop() throws IOException {
		this.twins.close();
	}

	static Stream<String> unreadableHeads() {
		String plain = request("GET", "/fares");
		return Stream.of(request("GET", "/fares", "no colon here"), request("GET", "/fares", "A B: x"),
				request("GET", "/fares", "X: a\u0000b"), request("GET", "/fares", "Host: other"),
				request("GET", "/fares", "Content-Length: x"), request("GET", "/fares", "Content-Length: 1, 2"),
				request("GET", "/fares", "Transfer-Encoding: x"),
				request("GET", "/fares", "Transfer-Encoding: x", "Transfer-Encoding: chunked"),
				request("CONNECT", "/fares"), request("CONNECT", "localhost:80"), request("GET", "*"),
				request("GET", "fares"), request("GET", "?from=Praha"), request("GET", "/fares#x"),
				request("GET", "/fares?from=a b&to=Brno"), request("GET", "/fares?from=a\t&to=%"),
				request("GET", "/../fares"), request("GET", "/fares%00"), request("GET", "/fares%5c"),
				request("GET", "/fares%c0%af"), request("GET", "http://other/fares"),
				plain.replace("Host: localhost\r\n", ""), plain.replace("localhost", "a b"),
				plain.replace("HTTP/1.1", "HTTP/9.9"), plain.replace("HTTP/1.1", "HTTP/1.2"),
				plain.replace("HTTP/1.1", "HTTP/2.0"), plain.replace("HTTP/1.1", "HTTP/1.1 x"),
				plain.replace("HTTP/1.1", "HTCPCP/1.0"), "hello\r\n\r\n", request("GET", "/".repeat(60_000)),
				request("GET", "/fares" + "/%2e".repeat(600) + "?from=Praha"),
				request("GET", "/fares?x=" + "y".repeat(100 * 1024)),
				request("GET", "/fares", "X-Long: " + "y".repeat(200 * 1024)));
	}

	@ParameterizedTest(name = "{index}")
	@MethodSource("unreadableHeads")
	void isExplained(String request) throws Exception {
		RawResponse response = this.twins.answer(request);
		assertThat(response.status()).as(response.toString()).isEqualTo(400);
		assertProblem(response);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/fares", "/nope", "/fares?from=%zz" })
	void isNotSaidBack_whateverThePath(String target) throws Exception {
		RawResponse response = this.twins.answer(request("TRACE", target, "Cookie: secret"));
		assertThat(response.status()).isEqualTo(405);
		assertThat(response.headers().get("allow")).isEqualTo("GET");
		assertThat(response.toString()).doesNotContain("secret");
		assertProblem(response);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET http://localhost/cities?q=pra HTTP/1.1", "GET /cities?q=pra HTTP/1.0",
			"GET /cities;x=y?q=pra HTTP/1.1" })
	void isReadWhereItCanBe(String line) throws Exception {
		String request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
		assertThat(this.twins.answer(request).status()).isEqualTo(200);
	}

	/** The one that answered goes on to answer others. */
	@ParameterizedTest
	@ValueSource(strings = { "no colon here", "A B: x" })
	void endsTheConnectionAlone(String header) throws Exception {
		for (Farespan twin : this.twins.both()) {
			String twice = "GET /cities?q=pra HTTP/1.1\r\nHost: localhost\r\n\r\n" + request("GET", "/fares", header);
			assertThat(twin.raw(twice).body()).contains("Prague").contains("HTTP/1.1 400", "\"status\":400");
			assertThat(twin.raw(request("GET", "/cities?q=pra")).status()).isEqualTo(200);
		}
	}

	private static void assertProblem(RawResponse response) {
		assertThat(response.contentType()).isEqualTo("application/problem+json");
		assertThat(response.headers().get("cache-control")).isEqualTo("no-store");
		JsonNode problem = Farespan.json(response.body());
		assertThat(problem.get("type").asString()).isEqualTo("about:blank");
		assertThat(problem.get("status").asInt()).isEqualTo(response.status());
		assertThat(problem.get("detail").asString()).isNotBlank();
	}

	private static String request(String method, String target, String... headers) {
		return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
				+ Stream.of(headers).map((header) -> header + "\r\n").reduce("", String::concat) + "\r\n";
	}

}
