package dev.farespan.domain;

import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.farespan.domain.Samples.BRNO;
import static dev.farespan.domain.Samples.EUR;
import static dev.farespan.domain.Samples.FIRST;
import static dev.farespan.domain.Samples.PRAGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FareQueryTests {

	@Test
	void fansOutIntoOneQuestionADay() {
		assertThat(Samples.query(3).eachDay()).containsExactly(new DayQuery("regiojet", PRAGUE, BRNO, FIRST, EUR),
				new DayQuery("regiojet", PRAGUE, BRNO, FIRST.plusDays(1), EUR),
				new DayQuery("regiojet", PRAGUE, BRNO, FIRST.plusDays(2), EUR));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 100, 366 })
	void asksForAsManyDays(int days) {
		assertThat(Samples.query(days).eachDay()).hasSize(days)
			.extracting(DayQuery::date)
			.doesNotHaveDuplicates()
			.isSorted()
			.first()
			.isEqualTo(FIRST);
	}

	@Test
	void asksForEachDayOfTheCalendar_alsoLeapDays() {
		var query = new FareQuery("regiojet", PRAGUE, BRNO, LocalDate.of(2028, 2, 28), 3, EUR);
		assertThat(query.eachDay()).extracting(DayQuery::date)
			.containsExactly(LocalDate.of(2028, 2, 28), LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 1));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 367, Integer.MAX_VALUE, Integer.MIN_VALUE })
	void refusesFewerDaysThanOneAndMoreThanAYear(int days) {
		assertThatIllegalArgumentException().isThrownBy(() -> Samples.query(days))
			.withMessageContaining("1 to 366")
			.withMessageContaining(String.valueOf(days));
	}

	@Test
	void refusesATripToTheSameCity() {
		var sameId = new City(PRAGUE.id(), "Praha", "CZ", ZoneId.of("Europe/Prague"));
		assertThatIllegalArgumentException().isThrownBy(() -> new FareQuery("regiojet", PRAGUE, sameId, FIRST, 1, EUR))
			.withMessageContaining("differ");
	}

	@Test
	void aCityHasAnIdAndAName() {
		ZoneId zone = ZoneId.of("Europe/Prague");
		assertThatIllegalArgumentException().isThrownBy(() -> new City(" ", "Prague", "CZ", zone));
		assertThatIllegalArgumentException().isThrownBy(() -> new City("1", "", "CZ", zone));
	}

}
