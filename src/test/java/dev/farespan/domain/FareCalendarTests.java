package dev.farespan.domain;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static dev.farespan.domain.Samples.calendar;
import static dev.farespan.domain.Samples.failed;
import static dev.farespan.domain.Samples.priced;
import static dev.farespan.domain.Samples.unpriced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FareCalendarTests {

	@Test
	void isInDateOrder_howeverDaysArrive() {
		var calendar = calendar(priced(2, "3"), failed(0, FailureReason.TIMEOUT), priced(1, "5"));
		assertThat(calendar.days()).containsExactly(failed(0, FailureReason.TIMEOUT), priced(1, "5"), priced(2, "3"));
	}

	@Test
	void hasEachDayOnce() {
		assertThatIllegalArgumentException().isThrownBy(() -> calendar(priced(0, "3"), priced(0, "5")))
			.withMessageContaining("2026-11-24");
		assertThatIllegalArgumentException().isThrownBy(() -> calendar(priced(0, "3"), priced(2, "5")));
		assertThatIllegalArgumentException().isThrownBy(() -> calendar(priced(1, "3"), priced(2, "5")));
		assertThatIllegalArgumentException().isThrownBy(() -> calendar(priced(-1, "3"), priced(0, "5")));
	}

	@Test
	void hasAsManyDaysAsAsked() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new FareCalendar(Samples.query(2), List.of(priced(0, "3"))))
			.withMessageContaining("1 outcomes for 2 days");
		assertThatIllegalArgumentException().isThrownBy(
				() -> new FareCalendar(Samples.query(2), List.of(priced(0, "3"), priced(1, "3"), priced(2, "3"))));
		assertThatIllegalArgumentException().isThrownBy(() -> new FareCalendar(Samples.query(1), List.of()));
	}

	@Test
	void cheapestIsTheLowestPrice() {
		assertThat(calendar(priced(0, "10"), priced(1, "9.90"), priced(2, "100")).cheapest())
			.contains(priced(1, "9.90"));
	}

	@Test
	void cheapestIsTheEarliest_whenTwoCostTheSame() {
		assertThat(calendar(priced(2, "9.90"), priced(1, "9.9"), priced(0, "12")).cheapest())
			.contains(priced(1, "9.9"));
		assertThat(calendar(priced(2, "9.9"), priced(1, "9.900"), priced(0, "9.91")).cheapest())
			.contains(priced(1, "9.900"));
	}

	@Test
	void cheapestPassesOverDaysWithoutAFare() {
		assertThat(calendar(unpriced(0, Availability.SOLD_OUT, 4), failed(1, FailureReason.REFUSED), priced(2, "99"))
			.cheapest()).contains(priced(2, "99"));
	}

	@Test
	void cheapestIsNone_whenNoDayIsPriced() {
		assertThat(calendar(unpriced(0, Availability.NO_SERVICE, 0), failed(1, FailureReason.REFUSED)).cheapest())
			.isEmpty();
	}

	@Test
	void countsDays() {
		var calendar = calendar(priced(0, "3"), priced(1, "3"), unpriced(2, Availability.SOLD_OUT, 4),
				unpriced(3, Availability.NO_SERVICE, 0), unpriced(4, Availability.NOT_ON_SALE, 0),
				failed(5, FailureReason.TIMEOUT), failed(6, FailureReason.TIMEOUT), failed(7, FailureReason.DEADLINE));
		assertThat(calendar.counts()).isEqualTo(Map.of(Availability.PRICED, 2, Availability.SOLD_OUT, 1,
				Availability.NO_SERVICE, 1, Availability.NOT_ON_SALE, 1));
		assertThat(calendar.failures()).isEqualTo(Map.of(FailureReason.TIMEOUT, 2, FailureReason.DEADLINE, 1));
		assertThat(calendar.failed()).isEqualTo(3);
	}

	@Test
	void isComplete_whenNoDayFailed() {
		assertThat(calendar(priced(0, "3"), unpriced(1, Availability.NOT_ON_SALE, 0)).isComplete()).isTrue();
		assertThat(calendar(priced(0, "3"), failed(1, FailureReason.INTERNAL)).isComplete()).isFalse();
	}

	@Test
	void isSimulated_whenAnyDayIs() {
		DayFares simulated = DayFares.notOnSale(Samples.FIRST.plusDays(1), true);
		assertThat(calendar(priced(0, "3"), simulated).isSimulated()).isTrue();
		assertThat(calendar(priced(0, "3"), priced(1, "3")).isSimulated()).isFalse();
		assertThat(calendar(failed(0, FailureReason.TIMEOUT)).isSimulated()).isFalse();
	}

	@Test
	void isAsOldAsItsOldestDay() {
		DayFares fresh = Samples.priced(0, "9.90");
		DayFares young = Samples.priced(1, "9.90").remembered(new Remembered(Duration.ofSeconds(3), false));
		DayFares old = Samples.priced(2, "9.90").remembered(new Remembered(Duration.ofSeconds(90), true));
		assertThat(Samples.calendar(fresh, young, old).age()).isEqualTo(Duration.ofSeconds(90));
		assertThat(Samples.calendar(fresh, Samples.failed(1, FailureReason.TIMEOUT)).age()).isZero();
	}

}
