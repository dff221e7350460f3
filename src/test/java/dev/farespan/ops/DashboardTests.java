package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be seen of a dashboard without a Grafana. */
class DashboardTests {

	private static final List<String> NAMES = List.of("operating", "twins", "upstream");

	private static final String DATASOURCE = "${datasource}";

	private static final Set<String> WITHOUT_QUERY = Set.of("alertlist", "dashlist", "text");

	/** Their values are states, which have no unit. */
	private static final Set<String> WITHOUT_UNIT = Set.of("state-timeline", "status-history");

	@Test
	void areAllKnown() throws IOException {
		assertThat(Checkout.dashboards()).extracting((file) -> String.valueOf(file.getFileName()))
			.containsExactlyElementsOf(NAMES.stream().map((name) -> name + ".json").toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "twins", "operating", "upstream" })
	void saysWhatItIs(String name) throws IOException {
		Dashboard dashboard = Dashboard.read(name);
		assertThat(dashboard.text("uid")).isEqualTo("farespan-" + name);
		assertThat(dashboard.text("title")).isNotBlank();
		assertThat(dashboard.text("description")).isNotBlank();
		assertThat(dashboard.tags()).contains("farespan");
	}

	@ParameterizedTest
	@ValueSource(strings = { "twins", "operating", "upstream" })
	void leadsToTheOthers(String name) throws IOException {
		Dashboard dashboard = Dashboard.read(name);
		assertThat(NAMES).filteredOn((other) -> !other.equals(name))
			.allMatch((other) -> dashboard.linksTo("farespan-" + other));
	}

	@ParameterizedTest
	@ValueSource(strings = { "twins", "operating", "upstream" })
	void letsTheReaderChooseTheDatasource(String name) throws IOException {
		assertThat(Dashboard.read(name).json().path("templating").path("list").values())
			.filteredOn((variable) -> Dashboard.type(variable).equals("datasource"))
			.singleElement()
			.satisfies((variable) -> {
				assertThat(variable.path("name").asString("")).isEqualTo("datasource");
				assertThat(variable.path("query").asString("")).isEqualTo("prometheus");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "twins", "operating", "upstream" })
	void explainsEachPanel(String name) throws IOException {
		assertThat(Dashboard.read(name).panels()).isNotEmpty().allSatisfy((panel) -> {
			String title = panel.path("title").asString("");
			assertThat(title).isNotBlank();
			assertThat(panel.path("description").asString("")).as(title).isNotBlank();
			assertThat(panel.path("id").asInt(0)).as(title).isPositive();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "twins", "operating", "upstream" })
	void asksTheChosenDatasource(String name) throws IOException {
		List<JsonNode> panels = Dashboard.read(name).panels().stream().filter(DashboardTests::queries).toList();
		assertThat(panels).isNotEmpty().allSatisfy((panel) -> {
			String title = panel.path("title").asString("");
			assertThat(Dashboard.datasource(panel)).as(title).isEqualTo(DATASOURCE);
			assertThat(Dashboard.targets(panel)).as(title).isNotEmpty().allSatisfy((target) -> {
				assertThat(target.path("expr").asString("")).isNotBlank();
				assertThat(Dashboard.datasource(target)).isIn("", DATASOURCE);
			});
			assertThat(Dashboard.targets(panel)).as(title)
				.extracting((target) -> target.path("refId").asString(""))
				.doesNotContain("")
				.doesNotHaveDuplicates();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "twins", "operating", "upstream" })
	void givesEachNumberAUnit(String name) throws IOException {
		assertThat(Dashboard.read(name).panels()).filteredOn(DashboardTests::queries)
			.filteredOn((panel) -> !WITHOUT_UNIT.contains(Dashboard.type(panel)))
			.allSatisfy((panel) -> assertThat(unit(panel)).as(panel.path("title").asString("")).isNotBlank());
	}

	/** Of a heatmap it is that of its buckets. */
	private static String unit(JsonNode panel) {
		JsonNode place = Dashboard.type(panel).equals("heatmap") ? panel.path("options").path("yAxis")
				: panel.path("fieldConfig").path("defaults");
		return place.path("unit").asString("");
	}

	@ParameterizedTest
	@ValueSource(strings = { "twins", "operating", "upstream" })
	void putsEachPanelInItsPlace(String name) throws IOException {
		for (List<JsonNode> layer : Dashboard.read(name).layers()) {
			assertThat(layer).allMatch(Dashboard::fits);
			for (int i = 0; i < layer.size(); i++) {
				JsonNode panel = layer.get(i);
				assertThat(layer.subList(i + 1, layer.size())).as("below %s", panel.path("title"))
					.noneMatch((other) -> Dashboard.overlap(panel, other));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "twins", "operating", "upstream" })
	void numbersEachPanelOnce(String name) throws IOException {
		assertThat(Dashboard.read(name).layers().stream().flatMap(List::stream))
			.extracting((panel) -> panel.path("id").asInt(0))
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "dashboards/twins.json", "dashboards/operating.json", "dashboards/upstream.json",
			"rules/farespan.yml", "rules/farespan_test.yml" })
	void speaksOfMetersThatExist(String file) throws IOException {
		Set<String> used = ScrapedNames.usedIn(Files.readString(Path.of("helm").resolve(file)));
		assertThat(used).isNotEmpty().isSubsetOf(ScrapedNames.shown());
	}

	private static boolean queries(JsonNode panel) {
		return !WITHOUT_QUERY.contains(Dashboard.type(panel));
	}

}
