package dev.farespan.web;

import java.net.URI;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.farespan.domain.FailureReason;
import dev.farespan.domain.FareCalendar;
import dev.farespan.provider.FareProvider;
import dev.farespan.provider.Providers;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/** All that farespan says when it does not answer (RFC 9457). */
public final class Problems {

	private Problems() {
	}

	/** Names every bad parameter at once. */
	static ProblemException invalid(List<ParameterError> errors) {
		ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "invalid-request", "Invalid request",
				(errors.size() == 1) ? "A parameter is missing or wrong."
						: errors.size() + " parameters are missing or wrong.");
		problem.setProperty("errors", List.copyOf(errors));
		return exception(problem);
	}

	static ProblemException unknownCity(String parameter, Optional<String> written, FareProvider provider) {
		String name = written.orElse("");
		ProblemDetail problem = problem(HttpStatus.NOT_FOUND, "unknown-city", "Unknown city", provider.name()
				+ " does not go to a city called '" + Shown.of(name) + "'. GET /cities?q= finds its cities.");
		problem.setProperty("parameter", parameter);
		problem.setProperty("suggestions", provider.cities().suggest(name));
		return exception(problem);
	}

	static ProblemException unknownProvider(String name, Providers providers) {
		ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "unknown-provider", "Unknown provider",
				"There is no provider called '" + Shown.of(name) + "' here.");
		problem.setProperty("parameter", "provider");
		problem.setProperty("allowed", providers.all().stream().map(FareProvider::name).toList());
		return exception(problem);
	}

	static ProblemException unsupportedCurrency(String code, FareProvider provider) {
		ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "unsupported-currency", "Unsupported currency",
				provider.name() + " does not sell in " + Shown.of(code) + ".");
		problem.setProperty("parameter", "currency");
		problem.setProperty("allowed", provider.currencies().stream().map(Currency::getCurrencyCode).toList());
		return exception(problem);
	}

	static ProblemException notAcceptable(List<String> formats) {
		return exception(ProblemDetail.forStatusAndDetail(HttpStatus.NOT_ACCEPTABLE,
				"None of the formats accepted is offered. Offered are: " + String.join(", ", formats)));
	}

	/** Every day failed. */
	static ProblemException allFailed(FareCalendar calendar) {
		Map<FailureReason, Integer> failures = calendar.failures();
		if (failures.keySet().equals(Set.of(FailureReason.DEADLINE))) {
			return exception(problem(HttpStatus.GATEWAY_TIMEOUT, "deadline-exceeded", "Deadline exceeded",
					"No day was answered before the query's deadline."));
		}
		ProblemDetail problem = problem(HttpStatus.BAD_GATEWAY, "upstream-failed", "Upstream failed",
				"No day could be asked for: every one of " + calendar.days().size() + " failed.");
		Map<String, Integer> reasons = new LinkedHashMap<>();
		failures.forEach((reason, count) -> reasons.put(reason.label(), count));
		problem.setProperty("reasons", reasons);
		return exception(problem);
	}

	/** A query is refused at the door; when to come again is said in a header. */
	public static ProblemDetail overloaded() {
		return problem(HttpStatus.SERVICE_UNAVAILABLE, "overloaded", "Overloaded",
				"Too many queries are under way. The header Retry-After says when to ask again.");
	}

	/**
	 * What is said of a refusal: a problem of ours as it is; what the web framework
	 * refuses, in words both twins share.
	 */
	public static ProblemDetail of(ErrorResponse refusal) {
		return (refusal instanceof ProblemException problem) ? problem.getBody() : of(refusal.getStatusCode());
	}

	/** What is said of a status that a server or framework chose. */
	public static ProblemDetail of(HttpStatusCode status) {
		return of(status, switch (status.value()) {
			case 400 -> "The request line or a header is malformed or too long. In the request line all but ASCII"
					+ " letters, digits and -._~:/?@!$&'()*+,;= is percent-encoded.";
			case 404 -> "There is nothing at this path.";
			case 405 -> "This path does not know that method; the header Allow names those it knows.";
			case 406 -> "This path offers none of the formats accepted.";
			default -> null;
		});
	}

	/** A problem about which the status says it all. */
	public static ProblemDetail of(HttpStatusCode status, @Nullable String detail) {
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setDetail(detail);
		return problem;
	}

	/**
	 * What is wrong with a request that no controller is to see; empty when its query
	 * string can be taken apart.
	 * @param rawQuery what stood behind the question mark, still escaped
	 */
	public static Optional<ProblemDetail> ofQuery(@Nullable String rawQuery) {
		try {
			QueryString.parse(rawQuery);
			return Optional.empty();
		}
		catch (ProblemException malformed) {
			return Optional.of(malformed.getBody());
		}
	}

	static ProblemDetail problem(HttpStatus status, String type, String title, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("/problems/" + type));
		problem.setTitle(title);
		return problem;
	}

	private static ProblemException exception(ProblemDetail problem) {
		return new ProblemException(problem);
	}

}
