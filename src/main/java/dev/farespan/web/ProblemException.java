package dev.farespan.web;

import java.io.Serial;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Ends a request with a problem of ours. */
public class ProblemException extends ErrorResponseException {

	@Serial
	private static final long serialVersionUID = 1;

	ProblemException(ProblemDetail problem) {
		super(HttpStatusCode.valueOf(problem.getStatus()), problem, null);
	}

}
