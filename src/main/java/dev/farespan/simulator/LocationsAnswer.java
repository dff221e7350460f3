package dev.farespan.simulator;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.core.JsonGenerator;

/** Writes the operator's list of countries, cities and stations, with English names. */
final class LocationsAnswer {

	private static final String STATION_URL = "https://regiojet.com/timetables-and-stops/stops/";

	private final Network network;

	private final List<Vehicle> kinds;

	/**
	 * An answer with some kinds of stations.
	 * @param kinds vehicles that stop at the stations wanted
	 */
	LocationsAnswer(Network network, List<Vehicle> kinds) {
		this.network = network;
		this.kinds = List.copyOf(kinds);
	}

	byte[] body() {
		return Json.write((json) -> {
			json.writeStartArray();
			this.network.countries().forEach((country) -> country(json, country));
			json.writeEndArray();
		});
	}

	/** The kinds that a {@code stationType} asks for; empty when there is none such. */
	static Optional<List<Vehicle>> kinds(Optional<String> stationType) {
		if (stationType.isEmpty()) {
			return Optional.of(List.of(Vehicle.values()));
		}
		return Stream.of(Vehicle.values())
			.filter((vehicle) -> vehicle.stationType().equals(stationType.get()))
			.findFirst()
			.map(List::of);
	}

	private void country(JsonGenerator json, Country country) {
		json.writeStartObject();
		json.writeStringProperty("country", country.name());
		json.writeStringProperty("code", country.code());
		json.writeArrayPropertyStart("cities");
		this.network.towns()
			.stream()
			.filter((town) -> town.country().equals(country.iso()) && !stations(town).isEmpty())
			.forEach((town) -> city(json, town));
		json.writeEndArray();
		json.writeEndObject();
	}

	private void city(JsonGenerator json, Town town) {
		json.writeStartObject();
		json.writeNumberProperty("id", town.id());
		json.writeStringProperty("name", town.name());
		texts(json, "aliases", town.aliases().stream());
		texts(json, "stationsTypes", stationTypes(stations(town)));
		json.writeArrayPropertyStart("stations");
		stations(town).forEach((station) -> station(json, town, station));
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void station(JsonGenerator json, Town town, Station station) {
		json.writeStartObject();
		json.writeNumberProperty("id", station.id());
		json.writeStringProperty("name", station.name());
		json.writeStringProperty("fullname", town.name() + " - " + station.name());
		texts(json, "aliases", Stream.empty());
		json.writeNullProperty("address");
		texts(json, "stationsTypes", stationTypes(List.of(station)));
		json.writeNullProperty("iataCode");
		json.writeStringProperty("stationUrl", STATION_URL + station.id() + ".html");
		json.writeStringProperty("stationTimeZoneCode", zone(town.zone()));
		json.writeNullProperty("wheelChairPlatform");
		json.writeNumberProperty("significance", station.significance());
		json.writeName("longitude").writeNumber(station.longitude());
		json.writeName("latitude").writeNumber(station.latitude());
		json.writeNullProperty("imageUrl");
		json.writeNullProperty("cisNumber");
		json.writeNullProperty("sr70Number");
		json.writeEndObject();
	}

	private List<Station> stations(Town town) {
		return town.stations()
			.stream()
			.filter((station) -> station.vehicles().stream().anyMatch(this.kinds::contains))
			.toList();
	}

	private static Stream<String> stationTypes(List<Station> stations) {
		return stations.stream().flatMap((station) -> station.vehicles().stream()).distinct().map(Vehicle::stationType);
	}

	private static void texts(JsonGenerator json, String name, Stream<String> values) {
		json.writeArrayPropertyStart(name);
		values.forEach(json::writeString);
		json.writeEndArray();
	}

	/** The operator knows Kyiv's zone by its old name. */
	private static String zone(ZoneId zone) {
		return zone.getId().equals("Europe/Kyiv") ? "Europe/Kiev" : zone.getId();
	}

}
