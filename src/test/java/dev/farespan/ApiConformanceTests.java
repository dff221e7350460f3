package dev.farespan;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** That answers other than described are seen, by a small description. */
class ApiConformanceTests {

	private static final String DESCRIPTION = """
			{"paths": {"/fares": {"get": {"responses": {
			  "200": {"headers": {"Cache-Control": {"required": true, "schema": {"type": "string"}},
			                      "Age": {"schema": {"type": "integer", "minimum": 0}}},
			    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Day"}},
			      "text/csv": {"schema": {"type": "string", "pattern": "^date"}},
			      "application/x-ndjson": {"schema": {"type": "string",
			        "contentSchema": {"type": "array", "items": {"$ref": "#/components/schemas/Day"}}}},
			      "text/event-stream": {"schema": {"type": "string",
			        "contentSchema": {"type": "array", "items": {"$ref": "#/components/schemas/Event"}}}}}},
			  "304": {"description": "the same"},
			  "400": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}},
			  "405": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}},
			  "500": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}},
			  "503": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}},
			 "head": {"responses": {"200": {}, "400": {}}}}},
			 "components": {"schemas": {
			  "Day": {"type": "object", "required": ["day"], "properties": {"day": {"type": "integer"}}},
			  "Event": {"oneOf": [{"type": "object", "required": ["event", "data"], "properties": {
			    "event": {"type": "string", "const": "day"},
			    "data": {"type": "string", "contentSchema": {"$ref": "#/components/schemas/Day"}}}}]},
			  "Problem": {"type": "object", "required": ["title"], "properties": {"title": {"type": "string"}}}}}}""";

	private static final String PROBLEM = "application/problem+json";

	private final ApiConformance api = new ApiConformance(Farespan.json(DESCRIPTION));

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			GET  | 200 | application/json     | {"day":1}                          | -
			GET  | 200 | application/json     | {"day":"x"}                        | integer expected
			GET  | 200 | application/json     | {}                                 | required property 'day'
			GET  | 200 | application/json     | {"day":1,"more":2}                 | 'more'
			GET  | 200 | application/json     | {"day":                            | no JSON
			GET  | 200 | text/html            | x                                  | format 'text/html' is not described
			GET  | 200 | text/csv             | date;x                             | -
			GET  | 200 | text/csv             | x                                  | pattern
			GET  | 200 | application/x-ndjson | {"day":1}~{"day":2}                | -
			GET  | 200 | application/x-ndjson | {"day":1}~{"day":null}             | integer expected
			GET  | 200 | text/event-stream    | event: day~data: {"day":1}         | -
			GET  | 200 | text/event-stream    | event: day~data: {"day":1}~~: -    | -
			GET  | 200 | text/event-stream    | event: day~data: {"day":"x"}       | integer expected
			GET  | 200 | text/event-stream    | event: other~data: {"day":1}       | 'event'
			GET  | 304 | ''                   | ''                                 | -
			GET  | 304 | ''                   | x                                  | a body where there is to be none
			GET  | 400 | application/problem+json | {"title":"x"}                  | -
			GET  | 400 | ''                   | ''                                 | format '' is not described
			GET  | 400 | application/problem+json | {"title":"java.lang.Exception"} | tells of its inside
			GET  | 418 | application/problem+json | {"title":"x"}                  | status 418 is not described
			GET  | 500 | application/problem+json | {"title":"x"}                  | a server error, 500
			GET  | 503 | application/problem+json | {"title":"x"}                  | -
			GET  | 0   | ''                   | ''                                 | no answer
			HEAD | 200 | application/json     | ''                                 | -
			HEAD | 200 | application/json     | {"day":1}                          | a body where there is to be none
			HEAD | 405 | application/problem+json | ''                             | status 405 is not described
			POST | 405 | application/problem+json | {"title":"x"}                  | -
			POST | 200 | application/json     | {"day":1}                          | status 200 is not described
			get  | 200 | application/json     | {"day":1}                          | status 200 is not described
			OPTIONS | 200 | ''                | ''                                 | OPTIONS without Allow
			""")
	void seesWhatIsNotDescribed(String method, int status, String type, String body, String fault) {
		var answer = new RawResponse(status, headers("content-type", type), body.replace('~', '\n'));
		var found = this.api.fault(FuzzRequest.plain("/fares").withMethod(method), answer);
		if (fault == null) {
			assertThat(found).isEmpty();
		}
		else {
			assertThat(found).get().asString().contains(fault);
		}
	}

	@Test
	void seesHeadersThatAreNotAsDescribed() {
		Map<String, String> without = headers("content-type", "application/json");
		without.remove("cache-control");
		assertThat(fault(without)).contains("without the header Cache-Control");
		assertThat(fault(headers("age", "-1"))).contains("Age: ");
		assertThat(fault(headers("age", "x"))).contains("Age: ");
	}

	@Test
	void takesAnotherPath_asDescribedInWords() {
		var problem = new RawResponse(404, headers("content-type", PROBLEM), "{\"title\":\"x\"}");
		assertThat(this.api.fault(FuzzRequest.plain("/fares/x"), problem)).isEmpty();
		assertThat(this.api.fault(FuzzRequest.plain("/fares"), problem)).isPresent();
	}

	private String fault(Map<String, String> headers) {
		return this.api.fault(FuzzRequest.plain("/fares"), new RawResponse(200, headers, "{\"day\":1}")).orElse("none");
	}

	private static Map<String, String> headers(String name, String value) {
		Map<String, String> headers = new HashMap<>(
				Map.of("content-type", "application/json", "cache-control", "no-store"));
		headers.put(name, value);
		return headers;
	}

}
