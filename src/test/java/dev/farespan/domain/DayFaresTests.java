package dev.farespan.domain;

import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DayFaresTests {

	private static final OffsetDateTime DEPARTURE = OffsetDateTime.parse("2026-11-23T06:01:00+01:00");

	@Test
	void aPricedDayHasAFare() {
		assertThat(Samples.priced(0, "9.90").cheapest()).isEqualTo(Samples.fare(Samples.FIRST, "9.90"));
		assertThatIllegalArgumentException().isThrownBy(() -> Samples.unpriced(0, Availability.PRICED, 4));
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "PRICED")
	void aDayOfAnotherStateHasNone(Availability availability) {
		assertThat(Samples.unpriced(0, availability, 4).cheapest()).isNull();
		Fare fare = Samples.fare(Samples.FIRST, "9.90");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new DayFares(Samples.FIRST, availability, fare, 4, false, false))
			.withMessageContaining(availability.name());
	}

	@Test
	void aDayNotOnSaleHasNothing() {
		assertThat(DayFares.notOnSale(Samples.FIRST, true))
			.isEqualTo(new DayFares(Samples.FIRST, Availability.NOT_ON_SALE, null, 0, true, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "0.00", "-0.01" })
	void aFareCostsSomething(String price) {
		assertThatIllegalArgumentException().isThrownBy(() -> Samples.fare(Samples.FIRST, price))
			.withMessageContaining(price);
	}

	@Test
	void aFareKeepsItsVehicles_whateverBecomesOfTheList() {
		List<String> vehicles = new ArrayList<>(List.of("TRAIN"));
		var fare = new Fare(BigDecimal.ONE, DEPARTURE, DEPARTURE.plusHours(1), 0, vehicles, 1, URI.create("/"));
		vehicles.add("BUS");
		assertThat(fare.vehicles()).containsExactly("TRAIN");
	}

	@Test
	void namesThatCallersSeeAreContract() {
		assertThat(Availability.values()).extracting(Availability::label)
			.containsExactly("priced", "soldOut", "noService", "notOnSale");
		assertThat(FailureReason.values()).extracting(FailureReason::label)
			.containsExactlyInAnyOrder("timeout", "unreachable", "refused", "rateLimited", "upstreamError",
					"unreadable", "deadline", "overloaded", "internal");
	}

}
