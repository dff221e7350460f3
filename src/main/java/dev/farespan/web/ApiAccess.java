package dev.farespan.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

import static dev.farespan.web.ApiOperations.header;
import static dev.farespan.web.ApiOperations.problem;
import static dev.farespan.web.JsonSchemas.oneOf;
import static dev.farespan.web.JsonSchemas.ref;
import static dev.farespan.web.JsonTypes.integer;
import static dev.farespan.web.JsonTypes.text;

/**
 * Describes what callers show, where that is asked for, and what is said to who may not
 * ask.
 */
final class ApiAccess {

	private static final String KEY = "apiKey";

	private static final String TOKEN = "token";

	private ApiAccess() {
	}

	static Map<String, SecurityScheme> schemes() {
		return Map.of(KEY,
				new SecurityScheme().type(SecurityScheme.Type.APIKEY)
					.in(SecurityScheme.In.HEADER)
					.name("X-API-Key")
					.description("A key, where keys are configured."),
				TOKEN,
				new SecurityScheme().type(SecurityScheme.Type.HTTP)
					.scheme("bearer")
					.bearerFormat("JWT")
					.description("A token, where an issuer of tokens is configured."));
	}

	/** Nothing, where nothing is configured; else one of the two. */
	static List<SecurityRequirement> optional() {
		return List.of(new SecurityRequirement(), new SecurityRequirement().addList(KEY),
				new SecurityRequirement().addList(TOKEN));
	}

	/** In how many seconds to ask again. */
	static Header retryAfter() {
		return header("In how many seconds to ask again.", integer(1)).required(true);
	}

	/** The kinds of 503, of which one is said of tokens. */
	static JsonSchema unavailable() {
		return oneOf("type", new TreeMap<>(
				Map.of("/problems/overloaded", "Overloaded", "/problems/token-unchecked", "TokenUnchecked")));
	}

	/** Adds what is said to who may not ask, or not so. */
	static void addTo(ApiResponses responses) {
		responses
			.addApiResponse("401",
					problem("No key or token was shown that is taken here. Only where one is configured.",
							ref("Unauthorized"), AccessProblems.unauthorized())
						.addHeaderObject("WWW-Authenticate", header("What to show.", text()).required(true)))
			.addApiResponse("403",
					problem("Pages of this origin may not ask. Only where others may.", ref("Problem"),
							AccessProblems.originRefused()))
			.addApiResponse("413", problem("The request has a body.", ref("Problem"), AccessProblems.noBodyTaken()))
			.addApiResponse("429", problem("The key has asked more often than it may.", ref("TooManyRequests"),
					AccessProblems.tooManyRequests())
				.addHeaderObject("Retry-After", retryAfter()));
	}

}
