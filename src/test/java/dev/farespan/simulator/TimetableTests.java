package dev.farespan.simulator;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimetableTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	private final Network network = Network.load();

	private final Trip pragueToBrno = trip(10202003, 10202002);

	private final Timetable timetable = new Timetable(1);

	@Test
	void repeatsForEqualSeeds() {
		assertThat(days(new Timetable(1))).isEqualTo(days(this.timetable));
	}

	@Test
	void differsForOtherSeeds() {
		assertThat(days(new Timetable(2))).isNotEqualTo(days(this.timetable));
	}

	@Test
	void differsForOtherTrips() {
		assertThat(this.timetable.on(trip(10202002, 10202003), MONDAY))
			.isNotEqualTo(this.timetable.on(this.pragueToBrno, MONDAY));
	}

	/** Written down once: another process, release or machine draws the same. */
	@Test
	void repeatsInEveryProcess() {
		assertThat(this.timetable.on(this.pragueToBrno, MONDAY))
			.extracting((connection) -> connection.departure().toLocalTime() + " " + connection.sections().getFirst())
			.containsExactly("07:32 8276110168", "12:20 8127706402");
	}

	@Test
	void departsOnTheDay_inOrder() {
		for (int day = 0; day < 100; day++) {
			LocalDate date = MONDAY.plusDays(day);
			List<Connection> connections = this.timetable.on(this.pragueToBrno, date);
			assertThat(connections).isNotEmpty()
				.isSortedAccordingTo((one, other) -> one.departure().compareTo(other.departure()))
				.allSatisfy((connection) -> {
					assertThat(connection.departure().toLocalDate()).isEqualTo(date);
					assertThat(connection.arrival()).isAfter(connection.departure());
					assertThat(connection.sections()).hasSize(connection.transfers() + 1);
					assertThat(connection.transfers()).isBetween(0, 1);
				});
		}
	}

	@Test
	void hasAboutEightConnectionsInThreeDays_betweenLargeTowns() {
		int connections = days(this.timetable).size();
		assertThat(connections * 3 / 100.0).isBetween(6.0, 11.0);
	}

	@Test
	void hasNoConnectionOnSomeDays_betweenSmallTowns() {
		Trip blanskoToBohumin = trip(3741270003L, 2147875000L);
		List<Integer> counts = IntStream.range(0, 100)
			.mapToObj((day) -> this.timetable.on(blanskoToBohumin, MONDAY.plusDays(day)).size())
			.toList();
		assertThat(counts).contains(0, 1);
	}

	@Test
	void hasNoConnectionWithinATown() {
		assertThat(this.timetable.on(trip(10202003, 10202003), MONDAY)).isEmpty();
	}

	@Test
	void sendsASupportVehicleNowAndThen() {
		List<Connection> support = days(this.timetable).stream().filter(Connection::support).toList();
		assertThat(support).isNotEmpty().hasSizeLessThan(40).allSatisfy((connection) -> {
			List<Connection> day = this.timetable.on(this.pragueToBrno, connection.departure().toLocalDate());
			assertThat(day).filteredOn((other) -> other.departure().equals(connection.departure())).hasSize(2);
		});
	}

	@Test
	void keepsLocalTimeWhenTheClocksChange() {
		assertThat(offsets("2026-10-24")).containsOnly(ZoneOffset.ofHours(2));
		assertThat(offsets("2026-10-25")).containsOnly(ZoneOffset.ofHours(1));
		assertThat(offsets("2027-03-27")).containsOnly(ZoneOffset.ofHours(1));
		assertThat(offsets("2027-03-28")).containsOnly(ZoneOffset.ofHours(2));
	}

	@Test
	void arrivesInTheZoneOfTheDestination() {
		Trip pragueToLondon = trip(10202003, 10202049);
		List<Connection> connections = IntStream.range(0, 14)
			.mapToObj((day) -> this.timetable.on(pragueToLondon, MONDAY.plusDays(day)))
			.flatMap(List::stream)
			.toList();
		assertThat(connections).isNotEmpty().allSatisfy((connection) -> {
			assertThat(connection.departure().getOffset()).isEqualTo(ZoneOffset.ofHours(1));
			assertThat(connection.arrival().getOffset()).isEqualTo(ZoneOffset.UTC);
			assertThat(connection.duration()).isPositive();
		});
	}

	@Test
	void servesEveryPairOfTowns() {
		for (Town from : this.network.towns()) {
			for (Town to : this.network.towns()) {
				this.timetable.on(new Trip(from, to), MONDAY)
					.forEach((connection) -> assertThat(connection.departure()).isBefore(connection.arrival()));
			}
		}
	}

	@Test
	void departsAtTheSameLocalTimes_summerAndWinter() {
		assertThat(IntStream.range(0, 365)
			.mapToObj((day) -> this.timetable.on(this.pragueToBrno, MONDAY.plusDays(day)))
			.flatMap(List::stream)
			.map((connection) -> connection.departure().toLocalTime())
			.distinct()).hasSize(3);
	}

	private List<ZoneOffset> offsets(String date) {
		return this.timetable.on(this.pragueToBrno, LocalDate.parse(date))
			.stream()
			.map((connection) -> connection.departure().getOffset())
			.toList();
	}

	private List<Connection> days(Timetable any) {
		return IntStream.range(0, 100)
			.mapToObj((day) -> any.on(this.pragueToBrno, MONDAY.plusDays(day)))
			.flatMap(List::stream)
			.toList();
	}

	private Trip trip(long from, long to) {
		return new Trip(this.network.city(from).orElseThrow().town(), this.network.city(to).orElseThrow().town());
	}

}
