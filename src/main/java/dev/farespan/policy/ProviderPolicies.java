package dev.farespan.policy;

/**
 * What decides for one provider: whether its upstream is asked at all, how fast, how
 * often, and how often again.
 */
public record ProviderPolicies(RetryPolicy retry, Breaker breaker, RateLimit rate, InFlightLimit inFlight) {

	/** Whether every request may be sent at once. */
	public boolean isUnlimited() {
		return this.rate == RateLimit.NONE && this.inFlight.isUnlimited();
	}

}
