package dev.farespan.web;

import java.util.List;

import dev.farespan.web.Cities.CityView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CitiesTests {

	private final Cities cities = new Cities(Edge.PROVIDERS);

	@Test
	void findsCitiesOfAllProviders() {
		assertThat(this.cities.find("q=pra"))
			.containsExactly(new CityView("10202003", "Prague", "CZ", "Europe/Prague", List.of("regiojet", "slowbus")));
		assertThat(this.cities.find("q=malm%C3%B6")).extracting(CityView::providers)
			.containsExactly(List.of("slowbus"));
	}

	@Test
	void findsByAlias() {
		assertThat(this.cities.find("q=br%C3%BC")).extracting(CityView::name).containsExactly("Brno");
		assertThat(this.cities.find("q=Kiew")).extracting(CityView::name).containsExactly("Kyiv");
	}

	@Test
	void findsNothing_whenNothingBeginsSo() {
		assertThat(this.cities.find("q=zz&limit=50")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			'',                    q
			q=,                    q
			q=%20,                 q
			q=a&q=b,               q
			limit=10,              q
			q=a&limit=0,           limit
			q=a&limit=51,          limit
			q=a&limit=x,           limit
			q=a&limit=,            limit
			q=a&limit=1&limit=1,   limit
			""")
	void refuses(String query, String parameter) {
		ProblemException problem = Edge.problem(() -> this.cities.find(query));
		assertThat(problem.getStatusCode().value()).isEqualTo(400);
		assertThat(Edge.written(problem)).contains("\"parameter\":\"" + parameter + '"');
	}

	@Test
	void refusesMoreThanAHundredCharacters() {
		assertThat(this.cities.find("q=" + "x".repeat(100))).isEmpty();
		assertThat(Edge.problem(() -> this.cities.find("q=" + "x".repeat(101)))).isNotNull();
	}

	@Test
	void namesBoth_whenBothAreWrong() {
		assertThat(Edge.written(Edge.problem(() -> this.cities.find("limit=99")))).contains("\"parameter\":\"q\"",
				"\"parameter\":\"limit\"");
	}

}
