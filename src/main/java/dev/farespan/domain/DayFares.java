package dev.farespan.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the provider offers on a day.
 *
 * @param cheapest the cheapest bookable connection, the earliest of several; there
 * exactly when the day is priced
 * @param connections all that the day offers, bookable or not
 * @param simulated whether the built-in simulator answered
 * @param maybeCut whether the provider's answer ended inside the day, so that later
 * connections may be missing
 * @param remembered null when it was asked for just now
 */
public record DayFares(LocalDate date, Availability availability, @Nullable Fare cheapest, int connections,
		boolean simulated, boolean maybeCut, @Nullable Remembered remembered) implements DayOutcome {

	public DayFares {
		if ((cheapest != null) != (availability == Availability.PRICED)) {
			throw new IllegalArgumentException("a day has a fare exactly when it is priced: " + availability);
		}
	}

	/** Asked for just now. */
	public DayFares(LocalDate date, Availability availability, @Nullable Fare cheapest, int connections,
			boolean simulated, boolean maybeCut) {
		this(date, availability, cheapest, connections, simulated, maybeCut, null);
	}

	/** The same, told later. */
	public DayFares remembered(Remembered how) {
		return new DayFares(this.date, this.availability, this.cheapest, this.connections, this.simulated,
				this.maybeCut, how);
	}

	/** Whether it is older than answers are meant to be told. */
	public boolean isStale() {
		return this.remembered != null && this.remembered.stale();
	}

	public static DayFares notOnSale(LocalDate date, boolean simulated) {
		return new DayFares(date, Availability.NOT_ON_SALE, null, 0, simulated, false);
	}

}
