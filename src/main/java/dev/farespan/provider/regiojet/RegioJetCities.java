package dev.farespan.provider.regiojet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

import dev.farespan.domain.City;
import dev.farespan.provider.CityIndex;

/**
 * Reads {@code cities.tsv}, which holds a city a line: id, name, country (ISO 3166
 * alpha-2), time zone, number of stations, latitude, longitude, aliases separated by
 * {@code |}. Lines that begin with {@code #} are comments.
 */
final class RegioJetCities {

	private static final String RESOURCE = "cities.tsv";

	private RegioJetCities() {
	}

	static CityIndex load() {
		try (InputStream in = RegioJetCities.class.getResourceAsStream(RESOURCE)) {
			if (in == null) {
				throw new IllegalStateException(RESOURCE + " is missing from the jar");
			}
			var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
			return new CityIndex(lines.filter((line) -> !line.startsWith("#")).map(RegioJetCities::entry).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static CityIndex.Entry entry(String line) {
		String[] columns = line.split("\t", -1);
		var city = new City(columns[0], columns[1], columns[2], ZoneId.of(columns[3]));
		List<String> aliases = columns[7].isEmpty() ? List.of() : List.of(columns[7].split("\\|", -1));
		return new CityIndex.Entry(city, aliases, Integer.parseInt(columns[4]));
	}

}
