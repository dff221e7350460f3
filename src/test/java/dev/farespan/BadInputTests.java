package dev.farespan;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Bad input of every kind gets a problem, the same bytes from both twins, and no upstream
 * request.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class BadInputTests {

	private static final String TRIP = "from=Praha&to=Brno";

	private static final String INVALID = "/problems/invalid-request";

	private TwinPair twins;

	@BeforeAll
	void start() throws IOException {
		this.twins = new TwinPair();
	}

	@AfterAll
	void stop() throws IOException {
		this.twins.close();
	}

	static Stream<Arguments> invalidParameters() {
		return Stream.of(arguments("/fares", "from to"), arguments("/fares?", "from to"),
				arguments("/fares?from=Praha", "to"), arguments("/fares?from=&to=Brno", "from"),
				arguments("/fares?from=%20&to=Brno", "from"), arguments("/fares?from=Praha&to=prague", "to"),
				arguments("/fares?from=&days=x&date=y&currency=EURO", "from to days currency date"),
				arguments("/fares?to=Nowhere&days=0", "from days"),
				arguments("/fares?from=Nowhere&to=Brno&days=0", "days"),
				arguments("/fares?from=Praha&from=Brno&to=Brno&days=1&days=2", "from days"),
				arguments("/fares?from=" + "a".repeat(10_000) + "&to=Brno", "from"),
				arguments("/fares?" + "~garbage!$&;=()*,%7B".repeat(500), "from to"),
				arguments("/fares?" + TRIP + "&days=0&x=" + "y".repeat(63 * 1024), "days"), arguments("/cities", "q"),
				arguments("/cities?q=", "q"), arguments("/cities?q=a&q=b", "q"),
				arguments("/cities?q=" + "a".repeat(101), "q"), arguments("/cities?q=%zz", "q"),
				arguments("/cities?q=pra&limit=0", "limit"), arguments("/cities?q=pra&limit=51", "limit"),
				arguments("/cities?limit=ten", "q limit"),
				arguments("/fares?" + TRIP + "&days=" + "9".repeat(40), "days"));
	}

	@ParameterizedTest(name = "{index}")
	@MethodSource("invalidParameters")
	void namesEveryBadParameter(String target, String parameters) throws Exception {
		assertThat(namesOf(fromBoth(get(target)), INVALID)).containsExactly(parameters.split(" ", -1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "367", "1.5", "1e2", "0x10", "ten", "%2B5", "%D9%A1" })
	void refusesDaysOutOfBounds(String days) throws Exception {
		assertThat(namesOf(fromBoth(get("/fares?" + TRIP + "&days=" + days)), INVALID)).containsExactly("days");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "2020-01-01", "2999-01-01", "2027-02-30", "today", "20271123", "2027-1-1", "%2B12027-01-01" })
	void refusesDatesThatCannotBe(String date) throws Exception {
		assertThat(namesOf(fromBoth(get("/fares?" + TRIP + "&date=" + date)), INVALID)).containsExactly("date");
	}

	@ParameterizedTest
	@ValueSource(strings = { "from=%zz", "from=%", "from=%f", "from=Praha%", "from=%E4%8", "from=%%41" })
	void refusesMalformedEscapes(String parameter) throws Exception {
		assertThat(namesOf(fromBoth(get("/fares?" + parameter + "&to=Brno")), INVALID)).containsExactly("from");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/fares%zz", "/%", "/fares/%f", "/%zz?from=Praha" })
	void refusesMalformedEscapes_inThePath(String target) throws Exception {
		assertProblem(fromBoth(get(target)), 400);
	}

	@Test
	void refusesMalformedEscapes_whateverThePath() throws Exception {
		assertThat(namesOf(fromBoth(get("/nope?from=%zz")), INVALID)).containsExactly("from");
	}

	/** What has to be escaped is not guessed at. */
	@ParameterizedTest
	@ValueSource(
			strings = { "a|b", "a{b}", "a\"b\"", "<script>", "[x]", "a^b", "a`c", "a\\b", "\u00c3\u00a9", "\u00ff" })
	void refusesWhatIsNoUri(String raw) throws Exception {
		assertProblem(fromBoth(get("/fares?from=" + raw + "&to=Brno")), 400);
		assertProblem(fromBoth(get("/fares" + raw)), 400);
	}

	/** What can be read is read, however odd, and is then no city. */
	@ParameterizedTest
	@ValueSource(strings = { "Nowhere", "%ff", "%c3%28", "%00", "%0d%0aX:%20y", "a%7Cb", "%3Cscript%3E", "(x)", "a'b",
			"%f0%9f%9a%8c" })
	void doesNotKnowTheCity(String name) throws Exception {
		for (String query : List.of("from=" + name + "&to=Brno", "to=" + name + "&from=Brno")) {
			RawResponse response = fromBoth(get("/fares?" + query));
			JsonNode problem = assertProblem(response, 404);
			assertThat(problem.get("type").asString()).isEqualTo("/problems/unknown-city");
			assertThat(problem.get("parameter").asString()).isEqualTo(query.substring(0, query.indexOf('=')));
			assertThat(problem.get("suggestions").isArray()).isTrue();
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			provider=nobody,          /problems/unknown-provider,     regiojet
			provider=%3Cscript%3E,    /problems/unknown-provider,     regiojet
			currency=USD,             /problems/unsupported-currency, EUR CZK
			currency=xxx,             /problems/unsupported-currency, EUR CZK
			""")
	void saysWhatIsAllowed(String parameter, String type, String allowed) throws Exception {
		JsonNode problem = assertProblem(fromBoth(get("/fares?" + TRIP + "&" + parameter)), 400);
		assertThat(problem.get("type").asString()).isEqualTo(type);
		assertThat(problem.get("allowed")).extracting(JsonNode::asString).containsExactly(allowed.split(" ", -1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nope", "/fares/", "/fares/x", "/Fares", "/cities/pra", "/nope?from=Praha",
			"/actuator/env", "/actuator/sbom", "/actuator/sbom/application", "/fares%2fx", "/fares;a=b/c",
			"/..%2f..%2fetc/passwd", "/static/index.html" })
	void knowsNoOtherPath(String target) throws Exception {
		assertBlank(fromBoth(get(target)), 404);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			POST,   /fares
			PUT,    /fares
			DELETE, /fares
			PATCH,  /fares
			TRACE,  /fares
			FOO,    /fares
			POST,   /cities
			DELETE, /cities
			""")
	void takesNoOtherMethod(String method, String path) throws Exception {
		RawResponse response = fromBoth(request(method, path + "?" + TRIP + "&q=pra", "Content-Length: 0"));
		assertBlank(response, 405);
		assertThat(response.headers().get("allow")).contains("GET").doesNotContain("POST", "DELETE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/fares", "/cities?q=pra" })
	void tellsItsOptions(String target) throws Exception {
		RawResponse response = fromBoth(request("OPTIONS", target));
		assertThat(response.status()).isBetween(200, 204);
		assertThat(response.headers().get("allow")).contains("GET").contains("HEAD").doesNotContain("POST");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "image/*", "application/xml;q=0.9", "///", "text", "a/b/c", "*/json",
			"application/json;q=2" })
	void hasNoOtherFormat(String accept) throws Exception {
		assertBlank(fromBoth(request("GET", "/fares?" + TRIP, "Accept: " + accept)), 406);
		assertBlank(fromBoth(request("GET", "/cities?q=pra", "Accept: " + accept)), 406);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json;q=0", "*/*;q=0", "*/*;q=0, text/html" })
	void hasNoFormat_whenAllAreExcluded(String accept) throws Exception {
		assertBlank(fromBoth(request("GET", "/fares?" + TRIP, "Accept: " + accept)), 406);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/fares", "/nope", "/fares?from=%zz&to=Brno", "/cities", "/%zz" })
	void answersHeadWithoutBody(String target) throws Exception {
		RawResponse get = fromBoth(get(target));
		RawResponse head = fromBoth(request("HEAD", target));
		assertThat(head.status()).isEqualTo(get.status());
		assertThat(head.headers()).isEqualTo(get.headers());
		assertThat(head.body()).isEmpty();
	}

	/** What no application sees: each server has its own words, but none of them HTML. */
	@ParameterizedTest(name = "{index}")
	@MethodSource("unreadableRequests")
	void refusesWhatIsNoRequest(String request) throws Exception {
		for (Farespan twin : this.twins.both()) {
			RawResponse response = twin.raw(request);
			assertThat(response.status()).as(response.toString()).isBetween(400, 505).isNotEqualTo(500);
			assertThat(response.body()).doesNotContainIgnoringCase("<html").doesNotContain("Exception", "\tat ");
		}
	}

	static Stream<String> unreadableRequests() {
		return Stream.of(get("/fares?x=" + "y".repeat(100 * 1024)), get("/fares?from=a b&to=Brno"),
				request("GET", "/fares", "X-Long: " + "y".repeat(200 * 1024)),
				"GET /fares HTTP/9.9\r\nHost: x\r\nConnection: close\r\n\r\n", "hello\r\n\r\n",
				request("GET", "/fares", "no colon here"), get("fares"));
	}

	private static String get(String target) {
		return request("GET", target);
	}

	private static String request(String method, String target, String... headers) {
		return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
				+ Stream.of(headers).map((header) -> header + "\r\n").reduce("", String::concat) + "\r\n";
	}

	private RawResponse fromBoth(String request) throws IOException {
		return this.twins.answer(request);
	}

	private static List<String> namesOf(RawResponse response, String type) {
		JsonNode problem = assertProblem(response, 400);
		assertThat(problem.get("type").asString()).isEqualTo(type);
		return StreamSupport.stream(problem.get("errors").spliterator(), false)
			.peek((error) -> assertThat(error.get("message").asString()).isNotBlank())
			.map((error) -> error.get("parameter").asString())
			.toList();
	}

	private static void assertBlank(RawResponse response, int status) {
		assertThat(assertProblem(response, status).get("type").asString()).isEqualTo("about:blank");
	}

	private static JsonNode assertProblem(RawResponse response, int status) {
		assertThat(response.status()).as(response.toString()).isEqualTo(status);
		assertThat(response.contentType()).isEqualTo("application/problem+json");
		assertThat(response.body()).doesNotContain("<html", "Exception", "\tat ");
		JsonNode problem = Farespan.json(response.body());
		assertThat(problem.get("status").asInt()).isEqualTo(status);
		assertThat(problem.get("title").asString()).isNotBlank();
		return problem;
	}

}
