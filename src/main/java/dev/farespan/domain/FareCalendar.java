package dev.farespan.domain;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer to a {@link FareQuery}.
 *
 * @param days exactly one outcome for each day asked, in date order
 */
public record FareCalendar(FareQuery query, List<DayOutcome> days) {

	private static final Comparator<DayFares> BY_PRICE = Comparator
		.comparing((DayFares day) -> fareOf(day).orElseThrow().price())
		.thenComparing(DayFares::date);

	public FareCalendar {
		days = days.stream().sorted(Comparator.comparing(DayOutcome::date)).toList();
		if (days.size() != query.days()) {
			throw new IllegalArgumentException(days.size() + " outcomes for " + query.days() + " days");
		}
		for (int i = 0; i < days.size(); i++) {
			if (!days.get(i).date().equals(query.firstDay().plusDays(i))) {
				throw new IllegalArgumentException("no outcome for " + query.firstDay().plusDays(i));
			}
		}
	}

	/**
	 * The day with the lowest price, the earliest of several; empty when no day is
	 * priced.
	 */
	public Optional<DayFares> cheapest() {
		return fares().stream().filter((day) -> day.availability() == Availability.PRICED).min(BY_PRICE);
	}

	/** How many days are in each state of availability; failed days are in none. */
	public Map<Availability, Integer> counts() {
		var counts = new EnumMap<Availability, Integer>(Availability.class);
		fares().forEach((day) -> counts.merge(day.availability(), 1, Integer::sum));
		return counts;
	}

	/** How many days failed, by reason; empty when none did. */
	public Map<FailureReason, Integer> failures() {
		var failures = new EnumMap<FailureReason, Integer>(FailureReason.class);
		for (DayOutcome day : this.days) {
			if (day instanceof DayFailure failure) {
				failures.merge(failure.reason(), 1, Integer::sum);
			}
		}
		return failures;
	}

	public int failed() {
		return this.days.size() - fares().size();
	}

	/** Whether every day was answered. */
	public boolean isComplete() {
		return failed() == 0;
	}

	/** Whether any day's answer came from the built-in simulator. */
	public boolean isSimulated() {
		return fares().stream().anyMatch(DayFares::simulated);
	}

	/** Of the oldest answer in it; zero when all were asked for just now. */
	public Duration age() {
		return fares().stream()
			.map(DayFares::remembered)
			.filter(Objects::nonNull)
			.map(Remembered::age)
			.max(Comparator.naturalOrder())
			.orElse(Duration.ZERO);
	}

	private List<DayFares> fares() {
		return this.days.stream().filter(DayFares.class::isInstance).map(DayFares.class::cast).toList();
	}

	private static Optional<Fare> fareOf(DayFares day) {
		return Optional.ofNullable(day.cheapest());
	}

}
