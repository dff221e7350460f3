package dev.farespan.domain;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a traveller asks: the price of one trip on each of some consecutive days.
 *
 * @param provider name of the provider to ask
 * @param firstDay in the local calendar of the city of departure
 * @param days how many, {@value #MIN_DAYS} to {@value #MAX_DAYS}
 */
public record FareQuery(String provider, City from, City to, LocalDate firstDay, int days, Currency currency) {

	public static final int MIN_DAYS = 1;

	public static final int MAX_DAYS = 366;

	public FareQuery {
		if (days < MIN_DAYS || days > MAX_DAYS) {
			throw new IllegalArgumentException("days must be " + MIN_DAYS + " to " + MAX_DAYS + ", not " + days);
		}
		if (from.id().equals(to.id())) {
			throw new IllegalArgumentException("from and to must differ");
		}
	}

	/** The fan-out: one upstream question a day, in date order. */
	public List<DayQuery> eachDay() {
		return IntStream.range(0, this.days)
			.mapToObj((i) -> new DayQuery(this.provider, this.from, this.to, this.firstDay.plusDays(i), this.currency))
			.toList();
	}

}
