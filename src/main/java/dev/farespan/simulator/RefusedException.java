package dev.farespan.simulator;

import java.io.Serial;
import java.util.Map;

import io.netty.handler.codec.http.HttpResponseStatus;

/** A request that the operator does not answer, and what it says instead. */
final class RefusedException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1;

	private final transient Answer answer;

	RefusedException(HttpResponseStatus status, String message, Map<String, String> errorFields) {
		super(message, null, false, false);
		this.answer = Answer.error(status, message, errorFields);
	}

	Answer answer() {
		return this.answer;
	}

}
