package dev.farespan.simulator;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class LocationsTests {

	private static final String LOCATIONS = "/restapi/consts/locations";

	private RunningSimulator simulator;

	@BeforeEach
	void start() throws IOException {
		this.simulator = RunningSimulator.start();
	}

	@AfterEach
	void stop() {
		this.simulator.close();
	}

	@Test
	void listsAllCountriesCitiesAndStations() throws Exception {
		JsonNode countries = RunningSimulator.json(this.simulator.get(LOCATIONS));
		assertThat(countries).hasSize(16);
		assertThat(cities(countries)).hasSize(210);
		assertThat(cities(countries).stream().mapToInt((city) -> city.get("stations").size()).sum()).isEqualTo(272);
	}

	@Test
	void writesNamesCodesAndZonesAsTheOperatorDoes() throws Exception {
		JsonNode countries = RunningSimulator.json(this.simulator.get(LOCATIONS));
		assertThat(countries)
			.extracting((country) -> country.get("code").asString() + " " + country.get("country").asString())
			.contains("UK England", "CZ Czech Republic")
			.noneMatch((country) -> country.startsWith("GB"));
		assertThat(cities(countries)).flatExtracting((city) -> city.get("stations").values())
			.extracting((station) -> station.get("stationTimeZoneCode").asString())
			.contains("Europe/Kiev", "Europe/London")
			.doesNotContain("Europe/Kyiv");
		JsonNode florenc = cities(countries).stream()
			.flatMap((city) -> city.get("stations").valueStream())
			.filter((station) -> station.get("id").asLong() == 10204003)
			.findFirst()
			.orElseThrow();
		assertThat(florenc.get("fullname").asString()).isEqualTo("Prague - ÚAN Florenc");
		assertThat(florenc.get("latitude").asDouble()).isBetween(50.0, 50.2);
		assertThat(florenc.get("stationsTypes").get(0).asString()).isEqualTo("BUS_STATION");
	}

	@Test
	void listsStationsOfAType() throws Exception {
		JsonNode countries = RunningSimulator.json(this.simulator.get(LOCATIONS + "?stationType=TRAIN_STATION"));
		assertThat(cities(countries)).isNotEmpty()
			.hasSizeLessThan(210)
			.allMatch((city) -> !city.get("stations").isEmpty())
			.flatExtracting((city) -> city.get("stations").values())
			.allMatch((station) -> station.get("stationsTypes").toString().contains("TRAIN_STATION"));
	}

	@Test
	void refusesAnUnknownType() throws Exception {
		var response = this.simulator.get(LOCATIONS + "?stationType=HARBOUR");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(RunningSimulator.json(response).get("message").asString()).isEqualTo("Unknown station type");
	}

	private static List<JsonNode> cities(JsonNode countries) {
		return countries.valueStream().flatMap((country) -> country.get("cities").valueStream()).toList();
	}

}
