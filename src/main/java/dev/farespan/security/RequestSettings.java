package dev.farespan.security;

import java.time.Duration;

/**
 * What a request may take before it is read.
 *
 * @param headWithin from its first byte until its head is there: who is slower is cut off
 */
public record RequestSettings(Duration headWithin) {

	public RequestSettings {
		if (!headWithin.isPositive()) {
			throw new IllegalArgumentException("fares.requests.head-within must be longer than nothing");
		}
	}

}
