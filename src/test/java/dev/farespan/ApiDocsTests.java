package dev.farespan;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@code GET /v3/api-docs}: both twins are started, and what they really answer
 * is held against what they say they do.
 */
@ExtendWith(OutputCaptureExtension.class)
class ApiDocsTests {

	private static final String TRIP = "/fares?from=Praha&to=Brno";

	private static final BothTwins TWINS = new BothTwins();

	private static String started = "";

	@BeforeAll
	static void startTwins(CapturedOutput output) throws IOException {
		TWINS.start("--fares.simulator.latency=0ms", "--fares.simulator.errors=30%", "--fares.retry.max-attempts=1");
		started = output.getAll();
	}

	@AfterAll
	static void stopTwins() {
		TWINS.close();
	}

	@Test
	void describesTheApiAlike_inBothTwins() throws Exception {
		HttpResponse<String> blocking = TWINS.ask("blocking", "GET", "/v3/api-docs", "*/*");
		HttpResponse<String> reactive = TWINS.ask("reactive", "GET", "/v3/api-docs", "*/*");
		assertThat(blocking.body()).isEqualTo(reactive.body());
		assertThat(blocking.headers().firstValue("Content-Type")).contains("application/json");
	}

	@Test
	void isOpenApi31_ofTheWholeApi() throws Exception {
		JsonNode api = description();
		assertThat(api.path("openapi").stringValue()).startsWith("3.1.");
		assertThat(api.at("/servers/0/url").stringValue()).isEqualTo("/");
		assertThat(api.at("/info/version").stringValue()).isNotBlank();
		assertThat(api.path("paths").propertyNames()).containsExactly("/fares", "/cities", "/");
		assertThat(api.path("paths").findValuesAsString("operationId")).containsExactly("getFares", "headFares",
				"getCities", "headCities", "getPage");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/fares  | from          | query  | true  |          | string  | minLength=1, maxLength=100
			/fares  | to            | query  | true  |          | string  | minLength=1, maxLength=100
			/fares  | days          | query  | false | 100      | integer | minimum=1, maximum=366
			/fares  | date          | query  | false |          | string  | format="date"
			/fares  | currency      | query  | false | EUR      | string  | enum=["CZK","EUR"]
			/fares  | provider      | query  | false | regiojet | string  | enum=["regiojet"]
			/fares  | If-None-Match | header | false |          | string  | type="string"
			/cities | q             | query  | true  |          | string  | minLength=1, maxLength=100
			/cities | limit         | query  | false | 10       | integer | minimum=1, maximum=50
			""")
	void describesEachParameter(String path, String name, String in, boolean required, @Nullable String byDefault,
			String type, String bounds) throws Exception {
		JsonNode parameter = description().path("paths")
			.path(path)
			.path("parameters")
			.valueStream()
			.filter((each) -> each.path("name").stringValue().equals(name))
			.findFirst()
			.orElseThrow();
		JsonNode schema = parameter.path("schema");
		assertThat(parameter.path("in").stringValue()).isEqualTo(in);
		assertThat(parameter.path("required").booleanValue(false)).isEqualTo(required);
		assertThat(parameter.path("description").stringValue()).isNotBlank();
		assertThat(schema.path("default").asString("")).isEqualTo((byDefault != null) ? byDefault : "");
		assertThat(schema.path("type").stringValue()).isEqualTo(type);
		for (String bound : bounds.split(", ", -1)) {
			String key = bound.substring(0, bound.indexOf('='));
			assertThat(schema.path(key)).hasToString(bound.substring(key.length() + 1));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/fares  | 400 | InvalidRequest, UnknownProvider, UnsupportedCurrency, Problem
			/fares  | 404 | UnknownCity
			/fares  | 405 | Problem
			/fares  | 406 | Problem
			/fares  | 500 | Problem
			/fares  | 502 | UpstreamFailed
			/fares  | 401 | Unauthorized
			/fares  | 403 | Problem
			/fares  | 413 | Problem
			/fares  | 429 | TooManyRequests
			/fares  | 503 | Overloaded, TokenUnchecked
			/fares  | 504 | DeadlineExceeded
			/cities | 400 | InvalidRequest, Problem
			/cities | 401 | Unauthorized
			/cities | 429 | TooManyRequests
			/cities | 503 | TokenUnchecked
			/cities | 405 | Problem
			/cities | 406 | Problem
			/cities | 500 | Problem
			""")
	void describesEachProblem(String path, String status, String components) throws Exception {
		JsonNode content = response(description(), path, status).path("content");
		assertThat(content.propertyNames()).containsExactly("application/problem+json");
		assertThat(content.findValuesAsString("$ref"))
			.isEqualTo(Stream.of(components.split(", ", -1)).map((name) -> "#/components/schemas/" + name).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/problems/invalid-request      | InvalidRequest      | 400 | errors
			/problems/unknown-provider     | UnknownProvider     | 400 | parameter, allowed
			/problems/unsupported-currency | UnsupportedCurrency | 400 | parameter, allowed
			/problems/unknown-city         | UnknownCity         | 404 | parameter, suggestions
			/problems/upstream-failed      | UpstreamFailed      | 502 | reasons
			/problems/overloaded           | Overloaded          | 503 |
			/problems/unauthorized         | Unauthorized        | 401 |
			/problems/too-many-requests    | TooManyRequests     | 429 |
			/problems/token-unchecked      | TokenUnchecked      | 503 |
			/problems/deadline-exceeded    | DeadlineExceeded    | 504 |
			""")
	void describesEachTypeOfProblem(String type, String component, int status, @Nullable String more) throws Exception {
		JsonNode schema = description().at("/components/schemas/" + component);
		assertThat(schema.at("/properties/type/const").stringValue()).isEqualTo(type);
		assertThat(schema.at("/properties/status/const").intValue()).isEqualTo(status);
		List<String> required = new ArrayList<>(List.of("type", "title", "status", "detail"));
		required.addAll((more != null) ? List.of(more.split(", ", -1)) : List.of());
		assertThat(schema.path("required").valueStream().map(JsonNode::stringValue))
			.containsExactlyInAnyOrderElementsOf(required);
	}

	@Test
	void describesEachFormatAndHeader() throws Exception {
		JsonNode answer = response(description(), "/fares", "200");
		assertThat(answer.path("content").propertyNames()).containsExactly("application/json", "application/x-ndjson",
				"text/event-stream", "text/csv");
		assertThat(answer.path("content").valueStream()).allMatch((format) -> format.has("example"));
		assertThat(answer.path("headers").propertyNames()).contains("ETag", "Cache-Control", "Server-Timing");
		JsonNode unchanged = response(description(), "/fares", "304");
		assertThat(unchanged.path("headers").propertyNames()).contains("ETag");
		assertThat(unchanged.has("content")).isFalse();
		assertThat(response(description(), "/fares", "503").path("headers").propertyNames()).contains("Retry-After");
	}

	@Test
	void everyExampleIsAsDescribed() throws Exception {
		JsonNode api = description();
		var check = new ApiSchemaCheck(api);
		for (JsonNode format : api.path("paths")
			.findValues("content")
			.stream()
			.flatMap(JsonNode::valueStream)
			.toList()) {
			List<JsonNode> values = new ArrayList<>(format.path("examples").findValues("value"));
			values.addAll(format.has("example") ? List.of(format.path("example")) : List.of());
			for (JsonNode value : values) {
				assertThat(check.errors(format.path("schema"), value)).as(value.toString()).isEmpty();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "blocking", "reactive" })
	void answersFaresAsDescribed(String twin) throws Exception {
		JsonNode api = description();
		var check = new ApiSchemaCheck(api);
		JsonNode calendar = json(TWINS.ask(twin, "GET", TRIP + "&days=366", "application/json"));
		assertThat(check.errors("FareCalendar", calendar)).isEmpty();
		assertThat(calendar.path("fares").findValuesAsString("outcome")).contains("priced", "notOnSale", "failed");
		assertThat(TWINS.ask(twin, "GET", TRIP + "&days=40", "application/x-ndjson").body().lines()).hasSize(41)
			.allSatisfy((line) -> assertThat(check.errors("FareLine", JsonMapper.shared().readTree(line))).isEmpty());
		String csv = TWINS.ask(twin, "GET", TRIP + "&days=40", "text/csv").body();
		JsonNode text = response(api, "/fares", "200").path("content").path("text/csv").path("schema");
		assertThat(check.errors(text, JsonMapper.shared().valueToTree(csv))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "blocking", "reactive" })
	void answersEventsAsDescribed(String twin) throws Exception {
		var check = new ApiSchemaCheck(description());
		List<String> events = List
			.of(TWINS.ask(twin, "GET", TRIP + "&days=40", "text/event-stream").body().strip().split("\n\n", -1));
		assertThat(events).hasSize(41).allSatisfy((event) -> {
			Map<String, String> fields = new TreeMap<>();
			event.lines().map((line) -> line.split(": ", 2)).forEach((field) -> fields.put(field[0], field[1]));
			assertThat(check.errors("FareEvent", JsonMapper.shared().valueToTree(fields))).isEmpty();
			assertThat(check.errors("summary".equals(fields.get("event")) ? "FareSummary" : "FareDay",
					JsonMapper.shared().readTree(fields.get("data"))))
				.isEmpty();
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET  | /cities?q=pra                          | */*       | 200
			GET  | /cities?limit=51                       | */*       | 400
			POST | /cities?q=pra                          | */*       | 405
			GET  | /cities?q=pra                          | text/html | 406
			GET  | /fares?days=367&date=2020-01-01        | */*       | 400
			GET  | /fares?from=Praha&to=Brno&provider=x   | */*       | 400
			GET  | /fares?from=Praha&to=Brno&currency=USD | */*       | 400
			GET  | /fares?from=Prahaa&to=Brno             | */*       | 404
			POST | /fares                                 | */*       | 405
			GET  | /fares?from=Praha&to=Brno              | image/png | 406
			""")
	void answersTheRestAsDescribed(String method, String target, String accept, String status) throws Exception {
		JsonNode api = description();
		for (String twin : BothTwins.NAMES) {
			HttpResponse<String> answer = TWINS.ask(twin, method, target, accept);
			JsonNode described = response(api, URI.create(target).getPath(), status);
			assertThat(answer.statusCode()).hasToString(status);
			assertThat(described.path("headers").propertyNames())
				.allSatisfy((header) -> assertThat(answer.headers().firstValue(header)).isPresent());
			JsonNode format = described.path("content").path(answer.headers().firstValue("Content-Type").orElseThrow());
			assertThat(new ApiSchemaCheck(api).errors(format.path("schema"), json(answer))).isEmpty();
		}
	}

	@Test
	void isNotWarnedOf_whenTheTwinsStart() {
		assertThat(started).contains("twin is ready").doesNotContain("SpringDoc");
	}

	private static JsonNode description() throws IOException, InterruptedException {
		return json(TWINS.ask("reactive", "GET", "/v3/api-docs", "application/json"));
	}

	private static JsonNode response(JsonNode api, String path, String status) {
		return api.path("paths").path(path).path("get").path("responses").path(status);
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

}
