package dev.farespan;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing that a caller writes comes back as anything but text: no header, no markup, no
 * line of its own, whatever it is written in and whoever refuses it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class HostileInputTests {

	private static final List<String> HOSTILE = List.of("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
			"'; DROP TABLE fares; --", "x\r\nX-Evil: 1\r\n\r\n<html>", "x\nX-Evil: 1", "\u2028X-Evil: 1",
			"\u0000\u0007", "${jndi:ldap://127.0.0.1/x}", "{{7*7}}", "%0d%0aX-Evil:%201", "=HYPERLINK(\"http://evil\")",
			"../../etc/passwd", "\u202egpj.exe", "\ud83d\ude8c".repeat(40), "]]>", "a".repeat(3000));

	private static final List<String> PARAMETERS = List.of("/fares?to=Brno&from=", "/fares?from=Praha&to=",
			"/fares?from=Praha&to=Brno&provider=", "/fares?from=Praha&to=Brno&currency=",
			"/fares?from=Praha&to=Brno&days=", "/fares?from=Praha&to=Brno&date=", "/fares?", "/cities?limit=",
			"/cities?q=", "/nope?x=", "/nope/", "/fares/", "/actuator/", "/v3/api-docs/");

	private static final List<String> HEADERS = List.of("Accept", "Accept-Language", "Prefer", "Cache-Control",
			"If-None-Match", "X-API-Key", "Authorization", "Origin", "Access-Control-Request-Method", "X-Forwarded-For",
			"X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Prefix", "Forwarded", "traceparent", "Cookie",
			"Referer", "User-Agent", "X-HTTP-Method-Override", "Accept-Encoding", "Range");

	private TwinPair twins;

	@BeforeAll
	void start() throws IOException {
		this.twins = new TwinPair();
	}

	@AfterAll
	void stop() throws IOException {
		this.twins.close();
	}

	static Stream<String> parameters() {
		return PARAMETERS.stream();
	}

	@ParameterizedTest
	@MethodSource("parameters")
	void isTextAlone_inAParameterOrPath(String target) throws Exception {
		for (String hostile : HOSTILE) {
			String escaped = URLEncoder.encode(hostile, StandardCharsets.UTF_8).replace("+", "%20");
			if (target.endsWith("=")) {
				assertHarmless(this.twins.answer(request("GET", target + escaped)), hostile);
			}
			for (Farespan twin : this.twins.both()) {
				assertHarmless(twin.raw(request("GET", target + escaped)), hostile);
				assertHarmless(twin.raw(request("POST", target + escaped, "Content-Length: 0")), hostile);
				// as it is, which most of it may not be
				assertHarmless(twin.raw(request("GET", target + hostile.replaceAll("[\r\n]", ""))), hostile);
			}
		}
	}

	static Stream<String> headers() {
		return HEADERS.stream();
	}

	@ParameterizedTest
	@MethodSource("headers")
	void isTextAlone_inAHeader(String header) throws Exception {
		for (String hostile : HOSTILE) {
			String value = hostile.replaceAll("[\r\n\u0000]", " ");
			for (String target : List.of("/fares", "/cities?q=pra", "/nope", "/")) {
				for (Farespan twin : this.twins.both()) {
					assertHarmless(twin.raw(request("GET", target, header + ": " + value)), hostile);
					assertHarmless(twin.raw(request("OPTIONS", target, header + ": " + value)), hostile);
				}
			}
		}
	}

	private static String request(String method, String target, String... headers) {
		return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
				+ Stream.of(headers).map((header) -> header + "\r\n").reduce("", String::concat) + "\r\n";
	}

	private static void assertHarmless(RawResponse answer, String hostile) {
		assertThat(answer.status()).as(answer.toString()).isBetween(200, 499);
		assertThat(answer.headers()).as(answer.toString())
			.doesNotContainKeys("x-evil", "location", "set-cookie", "access-control-allow-origin", "refresh", "link")
			.containsEntry("x-content-type-options", "nosniff");
		assertThat(answer.headers().toString()).doesNotContain("alert(1)", "Evil", "jndi", "HYPERLINK", "7*7", "49");
		if (answer.contentType().isEmpty()) {
			assertThat(answer.body()).isEmpty();
		}
		else if (answer.mediaType().endsWith("json")) {
			assertHarmless(Farespan.json(answer.body()), hostile);
			assertThat(answer.body()).doesNotContainPattern("[\\p{Cntrl}\u2028\u202e]");
		}
		else {
			assertThat(answer.status()).isIn(200, 416);
			assertThat(answer.body()).doesNotContain("alert(1)", "Evil", "jndi", "HYPERLINK");
		}
	}

	/** It is repeated at most in part, and nothing was made of it. */
	private static void assertHarmless(JsonNode json, String hostile) {
		assertThat(json.toString()).doesNotContain("Exception", "\tat ", "dev.farespan");
		if (json.has("detail")) {
			assertThat(json.path("detail").asString("")).hasSizeLessThan(300)
				.doesNotContain((hostile.length() > 100) ? hostile : "\n");
		}
	}

}
