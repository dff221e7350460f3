package dev.farespan.web;

import java.util.List;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

import static dev.farespan.web.ApiOperations.problem;
import static dev.farespan.web.ApiOperations.query;
import static dev.farespan.web.JsonSchemas.listOf;
import static dev.farespan.web.JsonSchemas.ref;
import static dev.farespan.web.JsonTypes.integer;
import static dev.farespan.web.JsonTypes.text;

/** Describes {@code /cities}. */
final class ApiCities {

	private final ApiExamples examples;

	ApiCities(ApiExamples examples) {
		this.examples = examples;
	}

	PathItem path() {
		JsonSchema limit = integer(Cities.MIN_LIMIT, Cities.MAX_LIMIT);
		limit.setDefault(Cities.DEFAULT_LIMIT);
		Operation get = new Operation().operationId("getCities")
			.addTagsItem("cities")
			.summary("Cities whose names begin so")
			.description("Finds names and aliases that begin with `q`, case and accents ignored; the best match first.")
			.security(ApiAccess.optional())
			.responses(responses());
		return new PathItem()
			.parameters(List
				.of(query("q", "The beginning of a name or alias.", text(1, Cities.MAX_QUERY_LENGTH)).required(true)
					.example("pra"), query("limit", "How many cities at most.", limit)))
			.get(get)
			.head(ApiOperations.head("headCities", get));
	}

	private ApiResponses responses() {
		JsonSchema found = listOf(ref("City"));
		found.setMaxItems(Cities.MAX_LIMIT);
		var json = new MediaType().schema(found).example(this.examples.cities("q=pra&limit=2"));
		var responses = new ApiResponses()
			.addApiResponse("200",
					new ApiResponse().description("The cities found, which may be none.")
						.content(new Content().addMediaType(FareFormat.JSON.mediaType(), json)))
			.addApiResponse("400",
					problem("A parameter is missing or wrong, or the request is malformed.", ApiProblems.badCities(),
							Problems.invalid(List.of(new ParameterError("q", "is missing"))).getBody()));
		responses.addApiResponse("503",
				problem("A token cannot be checked now.", ref("TokenUnchecked"), AccessProblems.tokenUnchecked())
					.addHeaderObject("Retry-After", ApiAccess.retryAfter()));
		return ApiOperations.completed(responses, Problems.of(new ErrorResponseException(HttpStatus.NOT_ACCEPTABLE)));
	}

}
