package dev.farespan.policy;

import dev.farespan.domain.Deadline;

/**
 * What decides for one provider: whether its upstream is asked at all, how fast, how
 * often, and how often again.
 */
public record ProviderPolicies(RetryPolicy retry, Breaker breaker, RateLimit rate, InFlightLimit inFlight, Pause pause,
		HedgePolicy hedge) {

	/** Whether a turn can come before the deadline, as far as can be told by now. */
	public boolean canServe(Deadline deadline) {
		return deadline.allows(this.pause.remaining()) && this.rate.canServe(this.inFlight.waiting(), deadline);
	}

	/** Whether a request may be sent at once, without a turn. */
	public boolean isFree() {
		return this.rate == RateLimit.NONE && this.inFlight.isUnlimited() && this.pause.isOver();
	}

}
