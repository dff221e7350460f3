package dev.farespan.provider.regiojet;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.farespan.domain.City;
import dev.farespan.provider.CityIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RegioJetCitiesTests {

	private final CityIndex cities = RegioJetCities.load();

	@Test
	void knowsAllCities() {
		Set<City> all = all();
		assertThat(all).hasSize(210);
		assertThat(all).extracting(City::id).doesNotHaveDuplicates().allMatch((id) -> id.matches("[0-9]+"));
	}

	@Test
	void placesEachInACountryAndAZone() {
		Set<String> countries = Set.of(Locale.getISOCountries());
		assertThat(all()).allSatisfy((city) -> {
			assertThat(countries).contains(city.country());
			assertThat(city.timeZone().getId()).startsWith("Europe/");
		});
	}

	@Test
	void findsEachByItsId() {
		assertThat(all()).allSatisfy((city) -> assertThat(this.cities.find(city.id())).contains(city));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			praha,      10202003
			PRAHA,      10202003
			Prague,     10202003
			10202003,   10202003
			Прага,      10202003
			Brünn,      10202002
			Brunn,      10202002
			bratislava, 10202001
			Pressburg,  10202001
			Preßburg,   10202001
			Wien,       10202052
			Vídeň,      10202052
			viden,      10202052
			Košice,     10202033
			Kosice,     10202033
			Kraków,     1225791000
			krakow,     1225791000
			Budapest,   10202091
			""")
	void findsByWhatPeopleCallThem(String written, String id) {
		assertThat(this.cities.find(written)).map(City::id).contains(id);
	}

	@Test
	void suggests() {
		assertThat(this.cities.suggest("Prahaa")).first().isEqualTo("Praha");
		assertThat(this.cities.suggest("Bno")).first().isEqualTo("Brno");
		assertThat(this.cities.suggest("Bratislva")).first().isEqualTo("Bratislava");
	}

	@Test
	void findsTheLargestFirst() {
		List<City> found = this.cities.startingWith("pra", 10);
		assertThat(found).first().extracting(City::name).isEqualTo("Prague");
		assertThat(this.cities.startingWith("b", 50)).extracting(City::name).contains("Brno", "Bratislava", "Berlin");
	}

	@Test
	void tellsTheZoneOfEach() {
		assertThat(this.cities.find("Lviv")).map((city) -> city.timeZone().getId()).contains("Europe/Kyiv");
		assertThat(this.cities.find("London")).map(City::country).contains("GB");
	}

	/** Each has a name or alias that begins with one of all characters. */
	private Set<City> all() {
		Set<City> all = new HashSet<>();
		for (char letter = '0'; letter <= 'z'; letter++) {
			all.addAll(this.cities.startingWith(String.valueOf(letter), 1000));
		}
		return all;
	}

}
