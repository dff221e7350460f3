package dev.farespan.web;

import java.util.Arrays;
import java.util.List;

import dev.farespan.domain.FailureReason;
import dev.farespan.provider.Providers;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

import static dev.farespan.web.ApiOperations.header;
import static dev.farespan.web.ApiOperations.problem;
import static dev.farespan.web.JsonSchemas.described;
import static dev.farespan.web.JsonSchemas.encoded;
import static dev.farespan.web.JsonSchemas.listOf;
import static dev.farespan.web.JsonSchemas.ref;
import static dev.farespan.web.JsonTypes.integer;
import static dev.farespan.web.JsonTypes.text;
import static dev.farespan.web.JsonTypes.textLike;

/** Describes {@code /fares}. */
final class ApiFares {

	private static final String DESCRIPTION = """
			Asks the provider for each day, many of them at once. The answer comes whole (JSON, CSV), or a day at a \
			time as the days arrive and then the summary (NDJSON, SSE): say which in `Accept`; JSON is the default. \
			A day that failed is told of in the answer, with the reason. Only when every day failed does a whole \
			answer become 502 or 504; a stream has begun by then and tells of the days.

			Each parameter is given once. Whatever is wrong with them is said at once.""";

	private final Providers providers;

	private final ApiSchemas schemas;

	private final ApiExamples examples;

	ApiFares(Providers providers, ApiSchemas schemas, ApiExamples examples) {
		this.providers = providers;
		this.schemas = schemas;
		this.examples = examples;
	}

	PathItem path() {
		var responses = new ApiResponses().addApiResponse("200", answer())
			.addApiResponse("304",
					withHeaders(new ApiResponse().description("The answer is still that of `If-None-Match`.")));
		Operation get = new Operation().operationId("getFares")
			.addTagsItem("fares")
			.summary("What a trip costs on each of the next days")
			.description(DESCRIPTION)
			.security(ApiAccess.optional())
			.responses(withProblems(responses));
		return new PathItem().parameters(new ApiFareParameters(this.providers, this.schemas).all())
			.get(get)
			.head(ApiOperations.head("headFares", get));
	}

	private ApiResponse answer() {
		var content = new Content();
		for (FareFormat format : FareFormat.values()) {
			content.addMediaType(format.mediaType(),
					new MediaType().schema(schema(format)).example(this.examples.fares(format)));
		}
		return withHeaders(new ApiResponse().description("The fares.").content(content));
	}

	private static JsonSchema schema(FareFormat format) {
		return switch (format) {
			case JSON -> ref("FareCalendar");
			case NDJSON -> described("A line for each day as it arrives, then one for the summary.",
					encoded(format.mediaType(), listOf(ref("FareLine"))));
			case SSE ->
				described("An event `fare` for each day as it arrives, then an event `summary`. Comments keep the "
						+ "connection alive.", encoded(format.mediaType(), listOf(ref("FareEvent"))));
			case CSV ->
				described("RFC 4180: a header, then a line for each day in date order. What a day does not have "
						+ "is empty.", textLike("^" + FareCsv.HEADER.strip()));
		};
	}

	private static ApiResponse withHeaders(ApiResponse response) {
		return response
			.addHeaderObject("Age",
					header("Of the oldest day in a JSON or CSV answer, in seconds; absent when all were asked for just "
							+ "now.", integer(0)))
			.addHeaderObject("Preference-Applied", header("What was heeded of `Prefer`.", textLike("^wait=[0-9]+$")))
			.addHeaderObject("Cache-Control",
					header("How long a complete answer may be kept, as `max-age`; `no-store` for a stream, and where a "
							+ "day failed.", text())
						.required(true))
			.addHeaderObject("ETag",
					header("Of a complete answer in JSON or CSV; equal answers have equal tags.",
							textLike("^W/\"[A-Za-z0-9_-]+\"$")))
			.addHeaderObject("Server-Timing",
					header("How long the fan-out took, in milliseconds. JSON and CSV only.",
							textLike("^fanout;dur=[0-9]+\\.[0-9]$")))
			.addHeaderObject("Vary", header("The same address answers in several formats.", text()).required(true));
	}

	private ApiResponses withProblems(ApiResponses responses) {
		responses
			.addApiResponse("400",
					problem("A parameter is missing or wrong, or the request is malformed.", ApiProblems.badFares(),
							this.examples.badFares()))
			.addApiResponse("404",
					problem("There is no such city. Sent only when nothing is wrong by 400.", ref("UnknownCity"),
							this.examples.unknownCity()))
			.addApiResponse("502",
					problem("Every day failed. JSON and CSV only.", ref("UpstreamFailed"),
							this.examples.allFailed(FailureReason.TIMEOUT)))
			.addApiResponse("503", problem(
					"Too many queries are under way, of all callers or of this one, or a token cannot be checked now."
							+ " Nothing has been asked for.",
					ApiAccess.unavailable(), Problems.overloaded(), AccessProblems.tokenUnchecked())
				.addHeaderObject("Retry-After", ApiAccess.retryAfter()))
			.addApiResponse("504", problem("Every day failed, all by the query's deadline. JSON and CSV only.",
					ref("DeadlineExceeded"), this.examples.allFailed(FailureReason.DEADLINE)));
		List<String> formats = Arrays.stream(FareFormat.values()).map(FareFormat::mediaType).toList();
		return ApiOperations.completed(responses, Problems.notAcceptable(formats).getBody());
	}

}
