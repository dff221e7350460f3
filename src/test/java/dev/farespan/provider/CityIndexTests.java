package dev.farespan.provider;

import java.time.ZoneId;
import java.util.List;

import dev.farespan.domain.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CityIndexTests {

	private static final City PRAGUE = city("10202003", "Prague");

	private static final City BRNO = city("10202002", "Brno");

	private static final City BRATISLAVA = city("10202001", "Bratislava");

	private static final City CRACOW = city("1225791000", "Cracow");

	private static final City BRNIK = city("7", "Brnik");

	private final CityIndex cities = new CityIndex(
			List.of(entry(PRAGUE, 8, "Praha", "Prag", "Прага"), entry(BRNO, 4, "Brünn", "Brunn"),
					entry(BRNIK, 1, "Letališče"), entry(BRATISLAVA, 6, "Pressburg"), entry(CRACOW, 2, "Kraków")));

	@ParameterizedTest
	@ValueSource(strings = { "praha", "PRAHA", "Prague", " prague ", "10202003", "Прага", "ПРАГА", "prag", "Praha.",
			"Pra\u0301ha" })
	void findsByNameAliasOrId(String written) {
		assertThat(this.cities.find(written)).contains(PRAGUE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Krakow", "KRAKÓW", "Krako\u0301w", "cracow" })
	void findsWhateverTheAccents(String written) {
		assertThat(this.cities.find(written)).contains(CRACOW);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "---", "Prahaa", "Pra", "1020200", "\u0000" })
	void findsNothing_whenNoneIsCalledSo(String written) {
		assertThat(this.cities.find(written)).isEmpty();
	}

	@Test
	void theFirstKeepsAName_whenTwoShareIt() {
		City first = city("1", "Frankfurt");
		City second = city("2", "Frankfurt");
		var index = new CityIndex(List.of(entry(first, 1, "Ffm"), entry(second, 9, "Ffm")));
		assertThat(index.find("frankfurt")).contains(first);
		assertThat(index.find("ffm")).contains(first);
		assertThat(index.find("2")).contains(second);
	}

	@Test
	void aNameComesBeforeAnothersAlias() {
		City one = city("1", "Wien");
		City other = city("2", "Vienna");
		assertThat(new CityIndex(List.of(entry(one, 9, "Vienna"), entry(other, 1))).find("vienna")).contains(other);
	}

	@Test
	void suggestsWhatMayHaveBeenMeant() {
		assertThat(this.cities.suggest("Prahaa")).first().isEqualTo("Praha");
		assertThat(this.cities.suggest("Bno")).containsExactly("Brno");
		assertThat(this.cities.suggest("Brni")).containsExactly("Brnik", "Brno");
		assertThat(this.cities.suggest("pressbrug")).containsExactly("Pressburg");
		assertThat(this.cities.suggest("Праго")).containsExactly("Прага");
	}

	@Test
	void suggestsEachCityOnce() {
		assertThat(this.cities.suggest("Brun")).containsExactly("Brünn");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "xyzzy", "\u0000\u0007", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" })
	void suggestsNothing_whenNothingIsAlike(String written) {
		assertThat(this.cities.suggest(written)).isEmpty();
	}

	@Test
	void suggestsFiveAtMost() {
		var many = List.of("Baka", "Bakb", "Bakc", "Bakd", "Bake", "Bakf", "Bakg");
		var index = new CityIndex(many.stream().map((name) -> entry(city(name, name), 1)).toList());
		assertThat(index.suggest("Bak")).containsExactly("Baka", "Bakb", "Bakc", "Bakd", "Bake");
	}

	@Test
	void startingWith_findsNamesBeforeAliases_andMoreStationsFirst() {
		assertThat(this.cities.startingWith("br", 10)).containsExactly(BRATISLAVA, BRNO, BRNIK);
		assertThat(this.cities.startingWith("pr", 10)).containsExactly(PRAGUE, BRATISLAVA);
		assertThat(this.cities.startingWith("kr", 10)).containsExactly(CRACOW);
	}

	@Test
	void startingWith_findsAWholeNameFirst() {
		City small = city("1", "Bern");
		City large = city("2", "Bernau");
		var index = new CityIndex(List.of(entry(large, 9), entry(small, 1)));
		assertThat(index.startingWith("BERN", 10)).containsExactly(small, large);
		assertThat(index.startingWith("ber", 10)).containsExactly(large, small);
	}

	@Test
	void startingWith_sortsByName_whenStationsAreAsMany() {
		var index = new CityIndex(List.of(entry(city("1", "Lviv"), 1), entry(city("2", "Linz"), 1)));
		assertThat(index.startingWith("l", 10)).extracting(City::name).containsExactly("Linz", "Lviv");
	}

	@Test
	void startingWith_findsAtMostSoMany() {
		assertThat(this.cities.startingWith("b", 1)).containsExactly(BRATISLAVA);
		assertThat(this.cities.startingWith("b", 2)).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "...", "zz", "rno" })
	void startingWith_findsNothing_whenNothingBeginsSo(String prefix) {
		assertThat(this.cities.startingWith(prefix, 10)).isEmpty();
	}

	private static City city(String id, String name) {
		return new City(id, name, "CZ", ZoneId.of("Europe/Prague"));
	}

	private static CityIndex.Entry entry(City city, int stations, String... aliases) {
		return new CityIndex.Entry(city, List.of(aliases), stations);
	}

}
