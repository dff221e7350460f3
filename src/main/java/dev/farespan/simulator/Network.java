package dev.farespan.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The towns and stations that the operator serves: the adapter's own list of cities, so
 * that the two never disagree, with their stations.
 */
final class Network {

	private static final String CITIES = "/dev/farespan/provider/regiojet/cities.tsv";

	private final List<Country> countries;

	private final List<Town> towns;

	private final Map<Long, Place> cities = new HashMap<>();

	private final Map<Long, Place> stations = new HashMap<>();

	private Network(List<Country> countries, List<Town> towns) {
		this.countries = countries;
		this.towns = towns;
		for (Town town : towns) {
			this.cities.put(town.id(), new Place(town, null));
			town.stations().forEach((station) -> this.stations.put(station.id(), new Place(town, station)));
		}
	}

	static Network load() {
		Map<Long, List<Station>> stations = new HashMap<>();
		for (String[] columns : rows("stations.tsv")) {
			stations.computeIfAbsent(Long.valueOf(columns[1]), (city) -> new ArrayList<>()).add(station(columns));
		}
		return new Network(rows("countries.tsv").stream()
			.map((columns) -> new Country(columns[0], columns[1], columns[2]))
			.toList(), rows(CITIES).stream().map((columns) -> town(columns, stations)).toList());
	}

	List<Country> countries() {
		return this.countries;
	}

	List<Town> towns() {
		return this.towns;
	}

	Optional<Place> city(long id) {
		return Optional.ofNullable(this.cities.get(id));
	}

	Optional<Place> station(long id) {
		return Optional.ofNullable(this.stations.get(id));
	}

	private static Town town(String[] columns, Map<Long, List<Station>> stations) {
		long id = Long.parseLong(columns[0]);
		List<String> aliases = columns[7].isEmpty() ? List.of() : List.of(columns[7].split("\\|", -1));
		return new Town(id, columns[1], columns[2], ZoneId.of(columns[3]), Double.parseDouble(columns[5]),
				Double.parseDouble(columns[6]), aliases, stations.getOrDefault(id, List.of()));
	}

	private static Station station(String[] columns) {
		List<Vehicle> vehicles = Stream.of(Vehicle.values())
			.filter((vehicle) -> columns[3].indexOf(vehicle.name().charAt(0)) >= 0)
			.toList();
		return new Station(Long.parseLong(columns[0]), columns[2], vehicles, Integer.parseInt(columns[4]),
				degrees(columns[5]), degrees(columns[6]));
	}

	private static @Nullable BigDecimal degrees(String written) {
		return written.isEmpty() ? null : new BigDecimal(written);
	}

	private static List<String[]> rows(String resource) {
		try (InputStream in = Network.class.getResourceAsStream(resource)) {
			if (in == null) {
				throw new IllegalStateException(resource + " is missing from the jar");
			}
			var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
			return lines.filter((line) -> !line.startsWith("#")).map((line) -> line.split("\t", -1)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
