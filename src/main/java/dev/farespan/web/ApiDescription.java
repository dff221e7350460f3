package dev.farespan.web;

import java.util.List;
import java.util.TreeMap;

import dev.farespan.provider.Providers;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;

/**
 * The API as OpenAPI 3.1, written by hand: the controllers take raw requests, so nothing
 * can be read off them. Bounds, defaults, names and examples come from the code that
 * answers.
 */
public final class ApiDescription {

	private static final String DESCRIPTION = """
			What does this trip cost on each of the next 100 days? One query becomes one upstream question a day, and \
			one answer.

			Whatever goes wrong is a problem (RFC 9457) in `application/problem+json`. Answers are gzipped when asked \
			for. A path that does not exist is answered with 404 and a problem of type `about:blank`.

			Anybody may ask, unless keys or an issuer of tokens are configured: then `/fares` and `/cities` want one of \
			the two. No request has a body.""";

	private final Providers providers;

	private final String version;

	public ApiDescription(Providers providers, String version) {
		this.providers = providers;
		this.version = version;
	}

	/** Fills in all but the version of OpenAPI. */
	public void describe(OpenAPI api) {
		var schemas = new ApiSchemas(this.providers);
		var examples = new ApiExamples(this.providers);
		var components = new Components();
		schemas.all().forEach(components::addSchemas);
		ApiProblems.all(schemas).forEach(components::addSchemas);
		new TreeMap<>(ApiAccess.schemes()).forEach(components::addSecuritySchemes);
		api.info(info())
			.servers(List.of(new Server().url("/").description("Where this was read.")))
			.tags(List.of(tag("cities", "Where trips go."), tag("fares", "What they cost."),
					tag("page", "For people.")))
			.paths(new Paths().addPathItem("/fares", new ApiFares(this.providers, schemas, examples).path())
				.addPathItem("/cities", new ApiCities(examples).path())
				.addPathItem("/", page()))
			.components(components);
	}

	private Info info() {
		return new Info().title("farespan")
			.description(DESCRIPTION)
			.version(this.version)
			.contact(new Contact().name("farespan"))
			.license(new License().name("Apache License 2.0").url("https://www.apache.org/licenses/LICENSE-2.0"));
	}

	private static PathItem page() {
		var html = new Content().addMediaType("text/html", new MediaType().schema(JsonTypes.text()));
		return new PathItem().get(new Operation().operationId("getPage")
			.addTagsItem("page")
			.summary("The page")
			.description("For people: what this is, and where to begin.")
			.responses(new ApiResponses().addApiResponse("200",
					new ApiResponse().description("The page.").content(html))));
	}

	private static Tag tag(String name, String description) {
		return new Tag().name(name).description(description);
	}

}
