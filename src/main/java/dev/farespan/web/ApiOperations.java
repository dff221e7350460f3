package dev.farespan.web;

import java.util.TreeMap;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import static dev.farespan.web.JsonSchemas.ref;
import static dev.farespan.web.JsonTypes.always;
import static dev.farespan.web.JsonTypes.text;

/** What the operations in the API's description have in common. */
final class ApiOperations {

	private ApiOperations() {
	}

	/** The same operation without a body. */
	static Operation head(String id, Operation get) {
		var responses = new ApiResponses();
		get.getResponses().forEach((status, response) -> {
			if (!status.equals("405")) {
				responses.addApiResponse(status,
						new ApiResponse().description(response.getDescription()).headers(response.getHeaders()));
			}
		});
		return new Operation().operationId(id)
			.tags(get.getTags())
			.summary(get.getSummary() + ": headers only")
			.description("Answers as GET, without a body.")
			.security(get.getSecurity())
			.responses(responses);
	}

	static Parameter query(String name, String description, JsonSchema schema) {
		return new Parameter().name(name).in("query").description(description).schema(schema);
	}

	static Header header(String description, JsonSchema schema) {
		return new Header().description(description).schema(schema);
	}

	/** A status with a problem of this schema. */
	static ApiResponse problem(String when, JsonSchema schema, ProblemDetail... examples) {
		var json = new MediaType().schema(schema);
		for (ProblemDetail example : examples) {
			json.addExamples(name(example), new Example().value(ApiExamples.problem(example)));
		}
		return new ApiResponse().description(when)
			.addHeaderObject("Cache-Control", header("Problems are not kept.", always("no-store")))
			.content(new Content().addMediaType(ProblemJson.CONTENT_TYPE, json));
	}

	/** Adds what any path may answer, and puts all in order. */
	static ApiResponses completed(ApiResponses responses, ProblemDetail notAcceptable) {
		ApiAccess.addTo(responses);
		ProblemDetail method = Problems.of(new ErrorResponseException(HttpStatus.METHOD_NOT_ALLOWED));
		ProblemDetail defect = Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, null);
		responses
			.addApiResponse("405",
					problem("Sent for any method but those described here.", ref("Problem"), method)
						.addHeaderObject("Allow", header("The methods of this path.", text())))
			.addApiResponse("406", problem("None of the accepted formats is offered.", ref("Problem"), notAcceptable))
			.addApiResponse("500", problem("A defect of farespan.", ref("Problem"), defect));
		var inOrder = new ApiResponses();
		inOrder.putAll(new TreeMap<>(responses));
		return inOrder;
	}

	private static String name(ProblemDetail problem) {
		String type = String.valueOf(problem.getType());
		return type.startsWith("/problems/") ? type.substring("/problems/".length()) : "problem";
	}

}
