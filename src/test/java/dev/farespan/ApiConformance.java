package dev.farespan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * Holds answers against the description that the service itself gives of its API: status,
 * headers, format and body.
 */
final class ApiConformance {

	private static final Set<Integer> SERVER_ERRORS = Set.of(502, 503, 504);

	private static final List<String> LEAKS = List.of("<html", "<!doctype", "Exception", "\tat ", "dev.farespan.");

	private final JsonNode api;

	private final ApiSchemaCheck schemas;

	ApiConformance(JsonNode api) {
		this.api = api;
		this.schemas = new ApiSchemaCheck(api);
	}

	/** What is wrong with this answer; empty when it is as described. */
	Optional<String> fault(FuzzRequest request, RawResponse answer) {
		if (answer.status() == 0) {
			return Optional.of("no answer, but '" + answer.body() + "'");
		}
		if (answer.status() >= 500 && !SERVER_ERRORS.contains(answer.status())) {
			return Optional.of("a server error, " + answer.status());
		}
		if (LEAKS.stream().anyMatch(answer.body()::contains)) {
			return Optional.of("it tells of its inside: " + answer.body());
		}
		JsonNode path = this.api.path("paths").path(request.path().contains("cities") ? "/cities" : "/fares");
		if (request.method().equals("OPTIONS") && answer.status() == 200) {
			return answer.headers().containsKey("allow") ? Optional.empty() : Optional.of("OPTIONS without Allow");
		}
		JsonNode response = described(path, request, answer.status());
		if (response.isMissingNode()) {
			return Optional.of("status " + answer.status() + " is not described");
		}
		return Stream.of(headers(response, answer), content(response, request, answer))
			.flatMap(Optional::stream)
			.findFirst();
	}

	/**
	 * What is said of this status, with the body that it has for GET; missing when
	 * nothing is.
	 */
	private JsonNode described(JsonNode path, FuzzRequest request, int status) {
		if (status == 404 && isOdd(request)) {
			// described in words: it is answered as a method that there is not
			return path.at("/get/responses/405");
		}
		String method = request.method().toLowerCase(Locale.ROOT);
		boolean known = path.has(method) && !request.method().equals(method);
		boolean answered = known ? path.path(method).path("responses").has(String.valueOf(status)) : status >= 400;
		return path.at(answered ? "/get/responses/" + status : "/none");
	}

	private static boolean isOdd(FuzzRequest request) {
		return !Set.of("/fares", "/cities").contains(request.path());
	}

	private Optional<String> headers(JsonNode response, RawResponse answer) {
		for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
			String value = answer.headers().get(header.getKey().toLowerCase(Locale.ROOT));
			if (value == null) {
				if (header.getValue().path("required").booleanValue(false) && !header.getKey().equals("Vary")) {
					return Optional.of("without the header " + header.getKey());
				}
				continue;
			}
			JsonNode schema = header.getValue().path("schema");
			JsonNode typed = schema.path("type").asString("").equals("integer")
					? json(value).orElse(StringNode.valueOf(value)) : StringNode.valueOf(value);
			Optional<String> fault = errors(schema, typed);
			if (fault.isPresent()) {
				return fault.map((error) -> header.getKey() + ": " + error);
			}
		}
		return Optional.empty();
	}

	private Optional<String> content(JsonNode response, FuzzRequest request, RawResponse answer) {
		JsonNode content = response.path("content");
		if (content.isMissingNode() || request.method().equals("HEAD")) {
			return answer.body().isEmpty() ? Optional.empty() : Optional.of("a body where there is to be none");
		}
		JsonNode schema = content.path(answer.mediaType()).path("schema");
		if (schema.isMissingNode()) {
			return Optional.of("the format '" + answer.mediaType() + "' is not described for " + answer.status());
		}
		return switch (answer.mediaType()) {
			case "application/x-ndjson" -> each(answer.body().lines(), schema.at("/contentSchema/items"));
			case "text/event-stream" -> Arrays.stream(answer.body().strip().split("\n\n", -1))
				.map((event) -> event(event, schema.at("/contentSchema/items")))
				.flatMap(Optional::stream)
				.findFirst();
			case "text/csv" -> errors(schema, StringNode.valueOf(answer.body()));
			default -> each(Stream.of(answer.body()), schema);
		};
	}

	/** Holds JSON texts against a schema. */
	private Optional<String> each(Stream<String> texts, JsonNode schema) {
		return texts
			.map((text) -> json(text).map((value) -> errors(schema, value)).orElse(Optional.of("no JSON: " + text)))
			.flatMap(Optional::stream)
			.findFirst();
	}

	/**
	 * Holds an event against the schema of events, and its data against that of its kind.
	 */
	private Optional<String> event(String text, JsonNode schema) {
		Map<String, String> fields = new TreeMap<>();
		text.lines()
			.map((line) -> line.split(": ?", 2))
			.forEach((field) -> fields.put(field[0], field[field.length - 1]));
		fields.remove("");
		if (fields.isEmpty()) {
			return Optional.empty();
		}
		JsonNode event = JsonMapper.shared().valueToTree(fields);
		JsonNode component = this.api.at(schema.path("$ref").asString("").substring(1));
		return errors(schema, event).or(() -> component.path("oneOf")
			.valueStream()
			.filter((kind) -> kind.at("/properties/event/const").equals(event.path("event")))
			.findFirst()
			.flatMap((kind) -> each(Stream.of(fields.getOrDefault("data", "")),
					kind.at("/properties/data/contentSchema"))));
	}

	private Optional<String> errors(JsonNode schema, JsonNode value) {
		List<Error> errors = this.schemas.errors(schema, value);
		return errors.isEmpty() ? Optional.empty() : Optional.of(errors + " in " + value);
	}

	private static Optional<JsonNode> json(String text) {
		try {
			return Optional.of(Farespan.json(text));
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

}
