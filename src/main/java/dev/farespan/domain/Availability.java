package dev.farespan.domain;

/** Whether a day can be booked. */
public enum Availability {

	/** At least one connection can be booked. */
	PRICED("priced"),
	/** There are connections, and none can be booked. */
	SOLD_OUT("soldOut"),
	/** There is no connection that day. */
	NO_SERVICE("noService"),
	/** The day lies beyond the provider's sale horizon. */
	NOT_ON_SALE("notOnSale");

	private final String label;

	Availability(String label) {
		this.label = label;
	}

	/** The name callers see. */
	public String label() {
		return this.label;
	}

}
