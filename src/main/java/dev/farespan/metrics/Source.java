package dev.farespan.metrics;

/** Where a day's outcome came from. */
public enum Source {

	/** It was asked of the provider for this query. */
	UPSTREAM("upstream"),
	/** It was remembered. */
	CACHE("cache"),
	/** Another query had asked already, and this one waited with it. */
	COALESCED("coalesced");

	private final String label;

	Source(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

}
