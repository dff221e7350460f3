package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whether dashboards and rules find what they ask for, in a real Prometheus that has
 * scraped both twins for a while.
 */
@EnabledOnOs({ OS.LINUX, OS.MAC })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class PrometheusTests {

	private static final int ENOUGH_SAMPLES = 14;

	private final OperatedTwins twins = new OperatedTwins();

	private RunningPrometheus prometheus;

	/** While they were asked: all queries are of this moment. */
	private Instant moment;

	@BeforeAll
	@Timeout(240)
	void watchTwinsAtWork(@TempDir Path folder) throws IOException, InterruptedException {
		Tool program = Tool.onPath("prometheus");
		this.twins.start(folder);
		this.prometheus = RunningPrometheus.start(program, folder, this.twins.ports());
		this.prometheus.awaitReady();
		try (var _ = new Load(this.twins.ports(), OperatedTwins.QUESTIONS)) {
			await().atMost(Duration.ofSeconds(90))
				.pollInterval(Duration.ofMillis(500))
				.untilAsserted(this::hasSeenEnough);
			this.moment = Instant.now();
		}
	}

	private void hasSeenEnough() throws IOException, InterruptedException {
		String samples = "count_over_time(fares_query_in_flight_queries[5m])";
		assertThat(this.prometheus.query(samples, Instant.now())).hasSize(MeterOwners.TWINS.size())
			.allMatch((twin) -> twin.value() >= ENOUGH_SAMPLES);
		assertThat(this.prometheus.rules()).isNotEmpty().allMatch(LoadedRule::isEvaluated);
	}

	@AfterAll
	void endAll() {
		if (this.prometheus != null) {
			this.prometheus.close();
		}
		this.twins.close();
	}

	@Test
	void scrapesBothTwins() throws Exception {
		assertThat(this.prometheus.targets()).containsExactly("up", "up");
	}

	static Stream<GrafanaQuery> panels() throws IOException {
		return GrafanaQuery.ofPanels().stream();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("panels")
	void hasWhatAPanelDraws_ofEachTwin(GrafanaQuery panel) throws Exception {
		List<Series> series = query(panel.with(GrafanaQuery.ANY));
		assertHasData(panel.expression(), series);
		if (series.stream().noneMatch(Series::isOfATwin)) {
			assertThat(panel.asksByTwin()).as("tells the twins apart").isTrue();
			for (String twin : MeterOwners.having(panel.expression())) {
				assertHasData(panel.expression(), query(panel.with(twin)));
			}
		}
	}

	/** An alternative must not hide that there is no such meter. */
	@ParameterizedTest(name = "{0}")
	@MethodSource("panels")
	void hasEachMeterThatAPanelNames(GrafanaQuery panel) throws Exception {
		assertKnown(panel.with(GrafanaQuery.ANY));
	}

	private void assertKnown(String expression) throws IOException, InterruptedException {
		for (String meter : MeterOwners.meters(expression)) {
			assertThat(query(meter)).as("%s, in %s", meter, expression)
				.matches((series) -> !series.isEmpty() || meter.equals(MeterOwners.MAY_BE_ABSENT));
		}
	}

	static Stream<GrafanaQuery> variables() throws IOException {
		return GrafanaQuery.ofVariables().stream();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("variables")
	void hasWhatAVariableOffers(GrafanaQuery variable) throws Exception {
		assertHasData(variable.expression(), query(variable.with(GrafanaQuery.ANY)));
	}

	static Stream<GrafanaQuery> annotations() throws IOException {
		return GrafanaQuery.ofAnnotations().stream();
	}

	/** Whether or not there is anything to mark. */
	@ParameterizedTest(name = "{0}")
	@MethodSource("annotations")
	void understandsWhatAnAnnotationMarks(GrafanaQuery annotation) throws Exception {
		for (String twin : MeterOwners.TWINS) {
			assertThat(query(annotation.with(twin))).isNotNull();
		}
	}

	@Test
	void evaluatesEachRule() throws Exception {
		assertThat(this.prometheus.rules()).isNotEmpty().allSatisfy((rule) -> {
			assertThat(rule.error()).as(rule.name()).isEmpty();
			assertThat(rule.health()).as(rule.name()).isEqualTo("ok");
			// an alert may well have nothing to say
			assertThat(query(rule.expression())).as(rule.name()).isNotNull();
			assertKnown(rule.expression());
		});
	}

	@Test
	void hasWhatEachRuleRecords_ofEachTwin() throws Exception {
		assertThat(this.prometheus.rules()).filteredOn(LoadedRule::isRecording)
			.isNotEmpty()
			.allSatisfy((rule) -> assertHasData(rule.expression(), query(rule.name())));
	}

	private List<Series> query(String expression) throws IOException, InterruptedException {
		return this.prometheus.query(expression, this.moment);
	}

	/** Numbers, and where they are told by twin, of each that has what is asked for. */
	private void assertHasData(String expression, List<Series> series) throws IOException, InterruptedException {
		if (series.isEmpty() && asksForWhatMayBeAbsent(expression)) {
			return;
		}
		assertThat(series).as(expression).isNotEmpty().allMatch((one) -> Double.isFinite(one.value()));
		if (series.stream().anyMatch(Series::isOfATwin)) {
			assertThat(series).as(expression).extracting(Series::twin).containsAll(MeterOwners.having(expression));
		}
	}

	private boolean asksForWhatMayBeAbsent(String expression) throws IOException, InterruptedException {
		return expression.contains(MeterOwners.MAY_BE_ABSENT) && query(MeterOwners.MAY_BE_ABSENT).isEmpty();
	}

}
