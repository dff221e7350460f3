package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The chart as a whole: what Helm says of it, and whether its documents tell the truth.
 */
@ExtendWith(WithChart.class)
class ChartTests {

	private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| (?:`([^`]*)` )?\\| (.+) \\|$",
			Pattern.MULTILINE);

	private final Chart chart;

	ChartTests(Chart chart) {
		this.chart = chart;
	}

	@Test
	void isAsHelmWantsIt() throws IOException {
		Chart.Answer lint = this.chart.lint(Chart.FOLDER);
		assertThat(lint.ok()).as(lint.text()).isTrue();
		// a picture is all that it lacks
		assertThat(lint.text()).isEqualTo("[INFO] Chart.yaml: icon is recommended");
	}

	@ParameterizedTest
	@MethodSource("dev.farespan.ops.Chart#examples")
	void isAsHelmWantsIt_withEachExample(Path example, @TempDir Path folder) throws IOException {
		Path copy = folder.resolve("farespan");
		Chart.copyTo(copy);
		Path values = copy.resolve("values.yaml");
		JsonNode merged = JsonMapper.shared()
			.readerForUpdating(Checkout.yaml(values))
			.readValue(JsonMapper.shared().writeValueAsString(Checkout.yaml(example)));
		Files.writeString(values, JsonMapper.shared().writeValueAsString(merged));
		Chart.Answer lint = this.chart.lint(copy);
		assertThat(lint.ok()).as(lint.text()).isTrue();
		assertThat(lint.text()).doesNotContain("[WARNING]", "[ERROR]");
	}

	@Test
	void runsTheVersionThatItIsBuiltWith() throws IOException {
		JsonNode written = Checkout.yaml(Chart.FOLDER.resolve("Chart.yaml"));
		Matcher version = Pattern.compile("<artifactId>farespan</artifactId>\\s*<version>([^<]+)</version>")
			.matcher(Files.readString(Path.of("pom.xml")));
		assertThat(version.find()).isTrue();
		assertThat(written.path("appVersion").asString("")).isEqualTo(version.group(1));
		assertThat(this.chart.render("{}").documents()).isNotEmpty();
	}

	@Test
	void refusesAKubernetesThatIsTooOld() throws IOException {
		Chart.Answer answer = this.chart.template("{}", "1.29.9");
		assertThat(answer.ok()).isFalse();
		assertThat(answer.text()).contains("chart requires kubeVersion: >=1.30.0-0");
	}

	@Test
	void hasEachValueInItsTable_withItsDefault() throws IOException {
		Map<String, String> table = rows();
		Map<String, String> values = ChartValues.defaults();
		assertThat(table.keySet()).containsExactlyElementsOf(values.keySet());
		assertThat(table).isEqualTo(values);
	}

	@Test
	void namesEachExampleInItsDocument() throws IOException {
		String readme = Files.readString(Chart.FOLDER.resolve("README.md"));
		assertThat(Chart.examples()).hasSize(5)
			.allSatisfy((example) -> assertThat(readme).contains("(examples/" + example.getFileName() + ")"));
	}

	@Test
	void knowsOfEachValueWhatItMayBe() throws IOException {
		JsonNode schema = Checkout.json(Chart.FOLDER.resolve("values.schema.json"));
		// global is Helm's own
		assertThat(schema.path("properties").propertyNames()).filteredOn((name) -> !name.equals("global"))
			.containsExactlyElementsOf(Checkout.yaml(Chart.FOLDER.resolve("values.yaml")).propertyNames());
		assertThat(ChartValues.open(schema)).containsExactlyInAnyOrder("/properties/global",
				"/properties/affinity/properties/nodeAffinity", "/properties/affinity/properties/podAffinity",
				"/properties/affinity/properties/podAntiAffinity");
	}

	private static Map<String, String> rows() throws IOException {
		Map<String, String> rows = new LinkedHashMap<>();
		Matcher row = ROW.matcher(Files.readString(Chart.FOLDER.resolve("README.md")));
		while (row.find()) {
			rows.put(row.group(1), (row.group(2) != null) ? row.group(2) : "");
		}
		return rows;
	}

}
