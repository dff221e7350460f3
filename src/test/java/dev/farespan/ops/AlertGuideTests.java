package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The guide tells of each alert, and of none that there is not. */
class AlertGuideTests {

	private static final Pattern ALERT = Pattern.compile("alert: Farespan(\\w+)");

	private static final Pattern TOLD = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]+)*)`");

	@Test
	void tellsOfEachAlert_andOfNoOther() throws IOException {
		String readme = Files.readString(Path.of("README.md"));
		int begin = readme.indexOf("| alert (");
		assertThat(begin).isPositive();
		String table = readme.substring(begin, readme.indexOf("\n\n", begin));
		Set<String> told = new TreeSet<>();
		for (String row : table.lines().skip(2).toList()) {
			told.addAll(all(TOLD, row.split("\\|", -1)[1]));
		}
		assertThat(told).isEqualTo(all(ALERT, Files.readString(Path.of("helm/rules/farespan.yml"))));
	}

	private static Set<String> all(Pattern pattern, String text) {
		return new TreeSet<>(pattern.matcher(text).results().map((found) -> found.group(1)).toList());
	}

}
