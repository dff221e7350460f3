package dev.farespan;

import dev.farespan.simulator.PortTakenException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in a sentence, instead of a stack trace, why the application did not start. */
class StartFailures implements FailureAnalyzer {

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof StartRefusedException || cause instanceof PortTakenException) {
				return new FailureAnalysis(String.valueOf(cause.getMessage()), null, failure);
			}
		}
		return null;
	}

}
