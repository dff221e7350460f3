package dev.farespan.simulator;

/**
 * How a price is rounded in each currency, in hundredths: the same for a connection all
 * along.
 */
enum Rounding {

	/** Such as 16.9 EUR and 419 CZK. */
	USUAL(10, 100),
	/** Such as 17 EUR and 419 CZK. */
	WHOLE(100, 100),
	/** Such as 16.94 EUR and 419.5 CZK. */
	EXACT(1, 50);

	private static final double CROWNS_PER_EURO = 24.8;

	private final int euroCents;

	private final int hellers;

	Rounding(int euroCents, int hellers) {
		this.euroCents = euroCents;
		this.hellers = hellers;
	}

	static Rounding draw(Draws draws) {
		double share = draws.share();
		return (share < 0.8) ? USUAL : (share < 0.95) ? WHOLE : EXACT;
	}

	Offer.Price price(double euros) {
		return new Offer.Price(round(euros, this.euroCents), round(euros * CROWNS_PER_EURO, this.hellers));
	}

	private static long round(double amount, int step) {
		return Math.round(amount * 100 / step) * step;
	}

}
