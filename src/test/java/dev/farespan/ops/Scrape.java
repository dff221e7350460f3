package dev.farespan.ops;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a twin tells a scraper, in Prometheus's text format. */
record Scrape(String text) {

	/** The meters whose names begin so, by their TYPE. */
	Set<String> meters(String prefix) {
		return names(lines("# TYPE " + prefix));
	}

	/** Those that HELP says something of. */
	Set<String> explained(String prefix) {
		return names(lines("# HELP " + prefix).filter((line) -> line.matches("# HELP \\S+ \\S.*")));
	}

	/** The lines of the series whose names begin so. */
	List<String> series(String prefix) {
		return lines(prefix).filter((line) -> !line.startsWith("#")).toList();
	}

	/** The meter that a series belongs to. */
	String meterOf(String series) {
		String name = series.replaceFirst("[{ ].*", "");
		String family = name.replaceFirst("_(bucket|count|sum)$", "");
		return meters(family).contains(family) ? family : name;
	}

	private Stream<String> lines(String prefix) {
		return this.text.lines().filter((line) -> line.startsWith(prefix));
	}

	private static Set<String> names(Stream<String> comments) {
		return comments.map((line) -> line.split(" ", -1)[2]).collect(Collectors.toCollection(TreeSet::new));
	}

}
