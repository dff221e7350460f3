package dev.farespan.policy;

import dev.farespan.domain.Deadline;

/**
 * What decides for one provider: whether its upstream is asked at all, how fast, how
 * often, and how often again.
 */
public record ProviderPolicies(RetryPolicy retry, Breaker breaker, RateLimit rate, InFlightLimit inFlight) {

	/** Whether a turn can come before the deadline, as far as can be told by now. */
	public boolean canServe(Deadline deadline) {
		return this.rate.canServe(this.inFlight.waiting(), deadline);
	}

	/** Whether every request may be sent at once. */
	public boolean isUnlimited() {
		return this.rate == RateLimit.NONE && this.inFlight.isUnlimited();
	}

}
