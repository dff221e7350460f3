package dev.farespan.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FareModelTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private final Network network = Network.load();

	private final Trip pragueToBrno = trip(10202003, 10202002);

	private final Timetable timetable = new Timetable(1);

	private final FareModel fares = new FareModel(1);

	@Test
	void repeatsForEqualSeeds() {
		assertThat(offers(new FareModel(1))).isEqualTo(offers(this.fares));
	}

	@Test
	void differsForOtherSeeds() {
		assertThat(offers(new FareModel(2))).isNotEqualTo(offers(this.fares));
	}

	/** Written down once: another process, release or machine draws the same. */
	@Test
	void repeatsInEveryProcess() {
		Connection first = this.timetable.on(this.pragueToBrno, TODAY.plusDays(30)).getFirst();
		assertThat(this.fares.offer(this.pragueToBrno, first, TODAY))
			.isEqualTo(new Offer(35, new Offer.Price(1320, 32800), new Offer.Price(1320, 32800), 1, false));
	}

	@Test
	void climbsAsDepartureNearsAndSeatsGo() {
		Connection connection = this.timetable.on(this.pragueToBrno, TODAY.plusDays(150)).getFirst();
		List<Offer> offers = IntStream.rangeClosed(0, 150)
			.mapToObj((day) -> this.fares.offer(this.pragueToBrno, connection, TODAY.plusDays(day)))
			.toList();
		for (int day = 1; day < offers.size(); day++) {
			assertThat(offers.get(day).cheapest().euroCents())
				.isGreaterThanOrEqualTo(offers.get(day - 1).cheapest().euroCents());
			assertThat(offers.get(day).freeSeats()).isLessThanOrEqualTo(offers.get(day - 1).freeSeats());
		}
		assertThat(offers.getLast().cheapest().euroCents()).isGreaterThan(offers.getFirst().cheapest().euroCents());
		assertThat(offers.getLast().freeSeats()).isLessThan(offers.getFirst().freeSeats());
	}

	@Test
	void isDearerOnFridaysAndSundays() {
		double busy = mean(
				(date) -> date.getDayOfWeek() == DayOfWeek.FRIDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY);
		double quiet = mean(
				(date) -> date.getDayOfWeek() == DayOfWeek.TUESDAY || date.getDayOfWeek() == DayOfWeek.WEDNESDAY);
		assertThat(busy).isGreaterThan(quiet * 1.15);
	}

	@Test
	void isDearerAtChristmas() {
		Predicate<LocalDate> atChristmas = (date) -> date.isAfter(LocalDate.of(2026, 12, 17))
				&& date.isBefore(LocalDate.of(2027, 1, 4));
		assertThat(mean(atChristmas)).isGreaterThan(mean(atChristmas.negate()) * 1.15);
	}

	@Test
	void costsMoreForLongerTrips() {
		Trip pragueToVienna = trip(10202003, 10202052);
		Connection near = this.timetable.on(this.pragueToBrno, TODAY).getFirst();
		Connection far = this.timetable.on(trip(10202003, 10202049), TODAY.plusDays(4)).getFirst();
		assertThat(this.pragueToBrno.kilometres()).isBetween(180.0, 190.0);
		assertThat(pragueToVienna.kilometres()).isBetween(240.0, 260.0);
		assertThat(this.fares.offer(trip(10202003, 10202049), far, TODAY).cheapest().euroCents())
			.isGreaterThan(this.fares.offer(this.pragueToBrno, near, TODAY).cheapest().euroCents());
	}

	@Test
	void sellsOutWholeDays_rarely() {
		long soldOut = days().filter((date) -> offers(date, this.fares).allMatch((offer) -> offer.freeSeats() == 0))
			.count();
		assertThat(soldOut).isBetween(1L, 8L);
	}

	@Test
	void writesNoMoreDecimalsThanItTakes() {
		var price = new Offer.Price(1690, 41900);
		assertThat(price.total(SaleCurrency.EUR, 1)).hasToString("16.9");
		assertThat(price.total(SaleCurrency.CZK, 1)).hasToString("419");
		assertThat(price.total(SaleCurrency.EUR, 10)).hasToString("169");
		assertThat(price.total(SaleCurrency.CZK, 100)).hasToString("41900");
	}

	@Test
	void costsLessWithCredit() {
		assertThat(offers(this.fares)).allSatisfy((offer) -> {
			assertThat(offer.cheapest().withCredit().euroCents()).isBetween(1L, offer.cheapest().euroCents());
			assertThat(offer.dearest().euroCents()).isGreaterThanOrEqualTo(offer.cheapest().euroCents());
		});
	}

	private double mean(Predicate<LocalDate> when) {
		return days().filter(when)
			.flatMap((date) -> offers(date, this.fares))
			.mapToLong((offer) -> offer.cheapest().euroCents())
			.average()
			.orElseThrow();
	}

	private List<Offer> offers(FareModel any) {
		return days().flatMap((date) -> offers(date, any)).toList();
	}

	private Stream<Offer> offers(LocalDate date, FareModel any) {
		return this.timetable.on(this.pragueToBrno, date)
			.stream()
			.map((connection) -> any.offer(this.pragueToBrno, connection, TODAY));
	}

	private static Stream<LocalDate> days() {
		return TODAY.datesUntil(TODAY.plusDays(SearchAnswers.HORIZON_DAYS));
	}

	private Trip trip(long from, long to) {
		return new Trip(this.network.city(from).orElseThrow().town(), this.network.city(to).orElseThrow().town());
	}

}
