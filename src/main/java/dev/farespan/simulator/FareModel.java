package dev.farespan.simulator;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;

/**
 * What a connection costs, a pure function of seed, trip, departure and the current local
 * date: by distance, weekday and season, and climbing as the departure nears and the
 * seats go.
 */
final class FareModel {

	private static final long PURPOSE = 3;

	private static final long FULL_DAY_PURPOSE = 4;

	/** Days before departure at which the first seat is sold. */
	private static final double FIRST_SALE = 150;

	/** Share of days that sell out long before. */
	private static final double FULL_DAYS = 0.015;

	private static final MonthDay CHRISTMAS_BEGINS = MonthDay.of(12, 18);

	private static final MonthDay CHRISTMAS_ENDS = MonthDay.of(1, 3);

	private final long seed;

	FareModel(long seed) {
		this.seed = seed;
	}

	Offer offer(Trip trip, Connection connection, LocalDate today) {
		LocalDate date = connection.departure().toLocalDate();
		double daysAhead = Math.max(0, ChronoUnit.DAYS.between(today, date));
		Draws draws = trip.draws(this.seed, PURPOSE,
				connection.departure().toEpochSecond() + (connection.support() ? 1 : 0));
		double demand = weekday(date) * season(date);
		double popularity = draws.between(0.3, 0.85) + 0.7 * (demand - 1);
		double sold = popularity * StrictMath.pow(Math.max(0, 1 - daysAhead / FIRST_SALE), 2.5);
		int freeSeats = isFull(trip, date, daysAhead) ? 0
				: Math.max(0, connection.seats() - (int) (connection.seats() * sold));
		double euros = distancePrice(trip.kilometres()) * draws.between(0.88, 1.12) * demand
				* (0.7 + 0.3 * StrictMath.exp(-daysAhead / 14) + 0.4 * Math.min(1, sold));
		int classes = 1 + draws.below(connection.vehicles().contains(Vehicle.TRAIN) ? 4 : 2);
		var rounding = Rounding.draw(draws);
		return new Offer(freeSeats, rounding.price(euros), rounding.price(euros * (1 + 0.35 * (classes - 1))), classes,
				draws.chance(0.03));
	}

	private boolean isFull(Trip trip, LocalDate date, double daysAhead) {
		Draws draws = trip.draws(this.seed, FULL_DAY_PURPOSE, date.toEpochDay());
		return draws.chance(FULL_DAYS) && daysAhead <= draws.between(10, FIRST_SALE);
	}

	private static double distancePrice(double kilometres) {
		return 3 + 40 * (1 - StrictMath.exp(-kilometres / 800));
	}

	private static double weekday(LocalDate date) {
		return switch (date.getDayOfWeek()) {
			case MONDAY -> 1.03;
			case TUESDAY, WEDNESDAY -> 0.92;
			case THURSDAY -> 1;
			case FRIDAY -> 1.18;
			case SATURDAY -> 0.98;
			case SUNDAY -> 1.2;
		};
	}

	private static double season(LocalDate date) {
		MonthDay day = MonthDay.from(date);
		if (!day.isBefore(CHRISTMAS_BEGINS) || !day.isAfter(CHRISTMAS_ENDS)) {
			return 1.3;
		}
		return switch (date.getMonth()) {
			case JULY, AUGUST -> 1.12;
			default -> 1;
		};
	}

}
