package dev.farespan;

import java.io.Serial;

/**
 * The application cannot start as it is configured; the message says why and what to do.
 */
class StartRefusedException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1;

	StartRefusedException(String message) {
		super(message);
	}

}
