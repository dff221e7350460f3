package dev.farespan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.models.media.JsonSchema;

import org.springframework.http.HttpStatus;

import static dev.farespan.web.JsonSchemas.countsBy;
import static dev.farespan.web.JsonSchemas.described;
import static dev.farespan.web.JsonSchemas.field;
import static dev.farespan.web.JsonSchemas.listOf;
import static dev.farespan.web.JsonSchemas.object;
import static dev.farespan.web.JsonSchemas.oneOf;
import static dev.farespan.web.JsonSchemas.optional;
import static dev.farespan.web.JsonSchemas.ref;
import static dev.farespan.web.JsonTypes.always;
import static dev.farespan.web.JsonTypes.integer;
import static dev.farespan.web.JsonTypes.oneOfThese;
import static dev.farespan.web.JsonTypes.text;

/** The schemas of every problem (RFC 9457), one for each type. */
final class ApiProblems {

	private ApiProblems() {
	}

	static Map<String, JsonSchema> all(ApiSchemas answers) {
		Map<String, JsonSchema> schemas = new LinkedHashMap<>();
		schemas.put("Problem",
				described("What is wrong is said by the status alone.", object(field("type", always("about:blank")),
						field("title", text()), field("status", integer(400, 599)), optional("detail", text()))));
		schemas.put("InvalidRequest", problem("invalid-request", HttpStatus.BAD_REQUEST,
				"Parameters are missing or wrong; all of them are named at once.", field("errors", errors())));
		schemas.put("ParameterError", described("What is wrong with one parameter, and what is allowed.",
				object(field("parameter", text()), field("message", text()))));
		schemas.put("UnknownProvider",
				problem("unknown-provider", HttpStatus.BAD_REQUEST, "There is no such provider, or it is not enabled.",
						field("parameter", always("provider")), field("allowed", listOf(answers.providerName()))));
		schemas.put("UnsupportedCurrency",
				problem("unsupported-currency", HttpStatus.BAD_REQUEST, "The provider does not sell in this currency.",
						field("parameter", always("currency")), field("allowed", listOf(answers.currencyCode()))));
		schemas.put("UnknownCity", problem("unknown-city", HttpStatus.NOT_FOUND,
				"The provider does not go to such a city.", field("parameter", oneOfThese(List.of("from", "to"))),
				field("suggestions", described("What may have been meant, the likeliest first.", listOf(text())))));
		schemas.put("UpstreamFailed", problem("upstream-failed", HttpStatus.BAD_GATEWAY, "Every day failed.",
				field("reasons", described("How many days failed, by reason.", countsBy(ApiDaySchemas.reasons())))));
		schemas.put("Overloaded", problem("overloaded", HttpStatus.SERVICE_UNAVAILABLE,
				"The query was not admitted: there are too many already."));
		schemas.put("Unauthorized", problem("unauthorized", HttpStatus.UNAUTHORIZED,
				"This is answered to known callers only, and nothing that is known was shown."));
		schemas.put("TooManyRequests",
				problem("too-many-requests", HttpStatus.TOO_MANY_REQUESTS, "The key has asked too often."));
		schemas.put("TokenUnchecked", problem("token-unchecked", HttpStatus.SERVICE_UNAVAILABLE,
				"The keys of the token's issuer are not to be had."));
		schemas.put("DeadlineExceeded", problem("deadline-exceeded", HttpStatus.GATEWAY_TIMEOUT,
				"No day was answered before the query's deadline."));
		return schemas;
	}

	/** What is wrong with a request to {@code /fares}. */
	static JsonSchema badFares() {
		Map<String, String> types = new LinkedHashMap<>();
		types.put("/problems/invalid-request", "InvalidRequest");
		types.put("/problems/unknown-provider", "UnknownProvider");
		types.put("/problems/unsupported-currency", "UnsupportedCurrency");
		types.put("about:blank", "Problem");
		return oneOf("type", types);
	}

	/** What is wrong with a request to {@code /cities}. */
	static JsonSchema badCities() {
		Map<String, String> types = new LinkedHashMap<>();
		types.put("/problems/invalid-request", "InvalidRequest");
		types.put("about:blank", "Problem");
		return oneOf("type", types);
	}

	private static JsonSchema problem(String type, HttpStatus status, String description, JsonSchemas.Field... more) {
		JsonSchema problem = object(field("type", always("/problems/" + type)), field("title", text()),
				field("status", always(status.value())), field("detail", text()));
		for (JsonSchemas.Field field : more) {
			problem.addProperty(field.name(), field.schema());
			problem.addRequiredItem(field.name());
		}
		return described(description, problem);
	}

	private static JsonSchema errors() {
		JsonSchema errors = listOf(ref("ParameterError"));
		errors.setMinItems(1);
		return errors;
	}

}
