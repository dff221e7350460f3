package dev.farespan.simulator;

import java.time.LocalDate;

/**
 * What is searched for, checked.
 *
 * @param date the first of the days answered
 */
record Search(Place from, Place to, LocalDate date, int passengers, SaleCurrency currency, Shape shape) {

	Trip trip() {
		return new Trip(this.from.town(), this.to.town());
	}

}
