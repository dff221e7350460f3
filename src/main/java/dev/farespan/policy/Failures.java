package dev.farespan.policy;

import java.util.concurrent.TimeoutException;

import dev.farespan.domain.Deadline;
import dev.farespan.domain.FailureReason;
import dev.farespan.provider.ProviderException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where whatever went wrong becomes a reason. */
public final class Failures {

	private static final Logger logger = LoggerFactory.getLogger(Failures.class);

	private Failures() {
	}

	/**
	 * Says why an attempt failed; what nobody foresaw is {@link FailureReason#INTERNAL},
	 * a defect to be mended.
	 */
	public static ProviderException explain(Throwable failure) {
		if (failure instanceof ProviderException explained) {
			return explained;
		}
		if (failure instanceof TimeoutException) {
			return new ProviderException(FailureReason.TIMEOUT, "no whole answer in time", failure);
		}
		logger.error("A defect of farespan failed a day", failure);
		return new ProviderException(FailureReason.INTERNAL, "a defect of farespan", failure);
	}

	/**
	 * An attempt that was stopped by the clock: by its own timeout, or, when that has
	 * passed, by the query's deadline.
	 */
	public static ProviderException timedOut(Deadline deadline) {
		return deadline.hasPassed() ? new ProviderException(FailureReason.DEADLINE, "the deadline has passed")
				: new ProviderException(FailureReason.TIMEOUT, "no whole answer within the attempt timeout");
	}

	/** A turn that cannot come before the deadline. */
	public static ProviderException noTurn() {
		return new ProviderException(FailureReason.OVERLOADED, "no turn before the deadline");
	}

	/** An upstream that is not asked, because it has been failing. */
	public static ProviderException open() {
		return new ProviderException(FailureReason.OVERLOADED, "the circuit breaker is open");
	}

}
