package dev.farespan.web;

import java.time.Instant;
import java.time.LocalDate;

import dev.farespan.domain.FareQuery;
import dev.farespan.domain.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a query string means; what is refused is told beside this. */
class FareRequestsTests {

	private static final String TRIP = "from=praha&to=brno";

	private final FareRequests requests = Edge.requests();

	@Test
	void asksForAHundredDaysFromToday_whenNothingElseIsSaid() {
		assertThat(this.requests.read(TRIP)).isEqualTo(
				new FareQuery("regiojet", Samples.PRAGUE, Samples.BRNO, LocalDate.of(2026, 11, 23), 100, Samples.EUR));
	}

	@Test
	void readsEveryParameter() {
		FareQuery query = this.requests
			.read("provider=slowbus&from=malm%C3%B6&to=Prague&date=2027-01-31&days=7&currency=SEK");
		assertThat(query.provider()).isEqualTo("slowbus");
		assertThat(query.from().id()).isEqualTo("se-1");
		assertThat(query.to().id()).isEqualTo("cz-1");
		assertThat(query.firstDay()).isEqualTo("2027-01-31");
		assertThat(query.days()).isEqualTo(7);
		assertThat(query.currency().getCurrencyCode()).isEqualTo("SEK");
	}

	@Test
	void sellsInTheProvidersDefaultCurrency() {
		assertThat(this.requests.read("provider=slowbus&from=malmo&to=prague").currency().getCurrencyCode())
			.isEqualTo("SEK");
	}

	@ParameterizedTest
	@ValueSource(strings = { "praha", "PRAHA", "Prague", "10202003", "%D0%9F%D1%80%D0%B0%D0%B3%D0%B0", "Pr%C3%A1ha",
			"Pra%CC%81ha", "+praha+", "%C2%A0praha" })
	void findsCitiesWhateverTheirSpelling(String from) {
		assertThat(this.requests.read("from=" + from + "&to=Br%C3%BCnn").from()).isEqualTo(Samples.PRAGUE);
		assertThat(this.requests.read("from=brunn&to=" + from).to()).isEqualTo(Samples.PRAGUE);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			1,   1
			366, 366
			007, 7
			+5,  5
			5+,  5
			""")
	void readsDays(String written, int days) {
		assertThat(this.requests.read(TRIP + "&days=" + written).days()).isEqualTo(days);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CZK", "czk", "Czk", "+czk" })
	void readsCurrencies_whateverTheirCase(String written) {
		assertThat(this.requests.read(TRIP + "&currency=" + written).currency().getCurrencyCode()).isEqualTo("CZK");
	}

	@ParameterizedTest
	@ValueSource(strings = { "regiojet", "RegioJet", "REGIOJET" })
	void readsProviders_whateverTheirCase(String written) {
		assertThat(this.requests.read(TRIP + "&provider=" + written).provider()).isEqualTo("regiojet");
	}

	@Test
	void passesOverOtherParameters() {
		assertThat(this.requests.read(TRIP + "&utm_source=x&x&=&sort=%20&sort=2")).isEqualTo(this.requests.read(TRIP));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-11-23T11:00:00Z, prague, 2026-11-23
			2026-11-23T22:59:59Z, prague, 2026-11-23
			2026-11-23T23:00:00Z, prague, 2026-11-24
			2026-11-23T22:30:00Z, kyiv,   2026-11-24
			2026-11-23T23:30:00Z, london, 2026-11-23
			2026-06-23T22:00:00Z, prague, 2026-06-24
			""")
	void todayIsThatOfTheOrigin(Instant now, String from, LocalDate today) {
		FareRequests then = Edge.requestsAt(now);
		assertThat(then.read("from=" + from + "&to=brno").firstDay()).isEqualTo(today);
		assertThat(then.read("from=" + from + "&to=brno&date=" + today).firstDay()).isEqualTo(today);
		assertThat(Edge.problem(() -> then.read("from=" + from + "&to=brno&date=" + today.minusDays(1)))).isNotNull();
	}

	@Test
	void readsDatesUpToTwoYearsAhead() {
		assertThat(this.requests.read(TRIP + "&date=2028-11-23").firstDay()).isEqualTo("2028-11-23");
		assertThat(this.requests.read(TRIP + "&date=2028-02-29").firstDay()).isEqualTo("2028-02-29");
		assertThat(Edge.problem(() -> this.requests.read(TRIP + "&date=2028-11-24"))).isNotNull();
	}

	@Test
	void readsDatesUpToTwoYearsAhead_fromALeapDay() {
		FareRequests then = Edge.requestsAt(Instant.parse("2028-02-29T12:00:00Z"));
		assertThat(then.read(TRIP + "&date=2030-02-28").firstDay()).isEqualTo("2030-02-28");
		assertThat(Edge.problem(() -> then.read(TRIP + "&date=2030-03-01"))).isNotNull();
	}

}
