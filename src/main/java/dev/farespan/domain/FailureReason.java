package dev.farespan.domain;

/** Why a day has no answer. */
public enum FailureReason {

	/** No whole answer within the attempt timeout. */
	TIMEOUT("timeout", true),
	/** No connection, or it broke before the answer was whole. */
	UNREACHABLE("unreachable", true),
	/** The upstream would not answer such a request: 3xx, or 4xx other than 429. */
	REFUSED("refused", false),
	/** The upstream answered 429. */
	RATE_LIMITED("rateLimited", true),
	/** The upstream answered 5xx. */
	UPSTREAM_ERROR("upstreamError", true),
	/** A whole answer that is not what the provider's API promises, or is too large. */
	UNREADABLE("unreadable", false),
	/** The query's deadline came first. */
	DEADLINE("deadline", false),
	/** The day's turn could not come before the deadline. */
	OVERLOADED("overloaded", false),
	/** A defect of farespan. */
	INTERNAL("internal", false);

	private final String label;

	private final boolean passing;

	FailureReason(String label, boolean passing) {
		this.label = label;
		this.passing = passing;
	}

	/** The name callers see. */
	public String label() {
		return this.label;
	}

	/**
	 * Whether the cause may have gone a moment later: such a day is asked again, and such
	 * a failure counts against the upstream's health.
	 */
	public boolean isPassing() {
		return this.passing;
	}

}
