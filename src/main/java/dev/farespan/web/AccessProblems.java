package dev.farespan.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** What is said to who may not ask, or not so. When to come again a header says. */
public final class AccessProblems {

	private AccessProblems() {
	}

	/** What to show is said in a header. */
	public static ProblemDetail unauthorized() {
		return Problems.problem(HttpStatus.UNAUTHORIZED, "unauthorized", "Unauthorized",
				"This is answered to known callers only. The header WWW-Authenticate says what to show: ApiKey is a key"
						+ " in the header X-API-Key, Bearer a token in the header Authorization.");
	}

	/** A key asks more often than it may. */
	public static ProblemDetail tooManyRequests() {
		return Problems.problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests",
				"This key has asked too often. The header Retry-After says when to ask again.");
	}

	/** It is neither good nor bad. */
	public static ProblemDetail tokenUnchecked() {
		return Problems.problem(HttpStatus.SERVICE_UNAVAILABLE, "token-unchecked", "Token unchecked",
				"The keys of the token's issuer are not to be had. The header Retry-After says when to ask again.");
	}

	/** No path takes a body. */
	public static ProblemDetail noBodyTaken() {
		return Problems.of(HttpStatus.CONTENT_TOO_LARGE, "No request here has a body.");
	}

	/** A page's origin is not allowed. */
	public static ProblemDetail originRefused() {
		return Problems.of(HttpStatus.FORBIDDEN, "Pages of this origin may not ask.");
	}

}
