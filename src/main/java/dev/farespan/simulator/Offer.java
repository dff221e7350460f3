package dev.farespan.simulator;

import java.math.BigDecimal;

/**
 * What a seat of a connection costs one passenger on a given day.
 *
 * @param freeSeats 0 when sold out
 * @param classes how many prices there are
 */
record Offer(int freeSeats, Price cheapest, Price dearest, int classes, boolean surcharge) {

	/** A price in both currencies, in hundredths. */
	record Price(long euroCents, long hellers) {

		/** As the operator writes it: no more decimals than it takes. */
		BigDecimal total(SaleCurrency currency, int passengers) {
			long hundredths = passengers * ((currency == SaleCurrency.CZK) ? this.hellers : this.euroCents);
			BigDecimal total = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
			return (total.scale() < 0) ? total.setScale(0) : total;
		}

		/** What a traveller with an account pays. */
		Price withCredit() {
			return new Price(this.euroCents - this.euroCents / 200 * 10, this.hellers - this.hellers / 2000 * 100);
		}

	}

}
