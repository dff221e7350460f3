package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the repository's host is told to do with it. */
class WorkflowTests {

	private static final Path WORKFLOW = Path.of(".github/workflows/ci.yml");

	private final JsonNode workflow = Checkout.yaml(WORKFLOW);

	private final JsonNode job = this.workflow.at("/jobs/build");

	private final List<JsonNode> updates = Checkout.yaml(Path.of(".github/dependabot.yml"))
		.path("updates")
		.valueStream()
		.toList();

	WorkflowTests() throws IOException {
	}

	@Test
	void runsTheChecksOfThisRepository_andNoOthers() {
		assertThat(this.workflow.path("jobs")).hasSize(1);
		assertThat(steps("run")).singleElement().asString().startsWith("sudo env ").endsWith(" .ci/run");
		assertThat(Path.of(".ci/run")).isExecutable();
	}

	@Test
	void runsForEachPullRequest_andForMain() {
		// YAML takes the word "on" for a truth value
		JsonNode when = this.workflow.path("true");
		assertThat(when.propertyNames()).containsExactlyInAnyOrder("push", "pull_request", "workflow_dispatch");
		assertThat(when.at("/push/branches/0").asString()).isEqualTo("main");
	}

	@Test
	void mayReadTheRepository_andNothingElse() {
		assertThat(this.workflow.path("permissions")).hasToString("{\"contents\":\"read\"}");
		assertThat(this.job.has("permissions")).isFalse();
		assertThat(this.job.at("/steps/0/with/persist-credentials").booleanValue(true)).isFalse();
		// nor is a secret handed to code that comes with a pull request
		assertThat(this.workflow.toString()).doesNotContain("secrets.", "pull_request_target");
	}

	@Test
	void ends_whenItHangs() {
		assertThat(this.job.path("timeout-minutes").intValue()).isBetween(30, 90);
		assertThat(this.workflow.path("concurrency").has("group")).isTrue();
	}

	/** A tag can be moved to other code, a commit cannot. */
	@Test
	void pinsEachActionByItsCommit_andSaysWhichVersionItIs() throws IOException {
		assertThat(steps("uses")).isNotEmpty().allMatch((action) -> action.matches("actions/[a-z-]+@[0-9a-f]{40}"));
		assertThat(Files.readAllLines(WORKFLOW)).filteredOn((line) -> line.contains("uses:"))
			.allMatch((line) -> line.matches(".*@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
	}

	@Test
	void usesTheJavaOfTheBuild() throws Exception {
		assertThat(this.job.path("steps").findValuesAsString("java-version"))
			.containsExactly(new PomFile().properties().get("java.version"));
	}

	/** A newer version is looked for wherever one is named. */
	@Test
	void looksForNewerVersionsOfEverything() {
		Map<String, List<String>> files = Map.of("maven", List.of("pom.xml"), "github-actions",
				List.of(".github/workflows"), "docker", List.of("Dockerfile"), "docker-compose",
				List.of("compose.yaml"), "helm", List.of("."), "npm", List.of("package.json"));
		assertThat(this.updates).extracting((update) -> update.path("package-ecosystem").asString())
			.containsExactlyInAnyOrderElementsOf(files.keySet());
		for (JsonNode update : this.updates) {
			Path folder = Path.of("." + update.path("directory").asString());
			assertThat(files.get(update.path("package-ecosystem").asString()))
				.allSatisfy((file) -> assertThat(folder.resolve(file)).exists());
			assertThat(update.path("groups")).isNotEmpty();
			assertThat(update.at("/cooldown/default-days").intValue()).isPositive();
		}
	}

	private List<String> steps(String key) {
		Stream<JsonNode> steps = this.job.path("steps").valueStream();
		return steps.filter((step) -> step.has(key)).map((step) -> step.path(key).asString()).toList();
	}

}
