package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Helm would give a cluster that it has asked what it knows, and what it tells
 * whoever installs it. Nothing is changed there: the cluster only tells.
 */
@ExtendWith(WithChart.class)
class ChartInstallTests {

	private final Chart chart;

	private final FakeCluster cluster;

	ChartInstallTests(Chart chart, @TempDir Path folder) throws IOException {
		this.chart = chart;
		this.cluster = new FakeCluster(folder);
	}

	@AfterEach
	void close() {
		this.cluster.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			{}                                              | servicemonitors, prometheusrules
			monitoring: {rules: {enabled: false}}           | servicemonitors
			monitoring: {serviceMonitor: {enabled: false}}  | prometheusrules
			monitoring: {serviceMonitor: {enabled: true}}   | servicemonitors, prometheusrules
			""")
	void bringsWhatTheClusterKnows(String values, String kinds) throws IOException {
		install(values);
		// it looks first whether what it would make is there
		assertThat(this.cluster.asked()).allMatch((request) -> request.startsWith("GET "))
			.filteredOn((request) -> request.startsWith("GET /apis/monitoring.coreos.com/v1/namespaces/"))
			.extracting((request) -> request.split("/", -1)[6])
			.containsExactlyInAnyOrder(kinds.split(", ", -1));
	}

	@ParameterizedTest
	@MethodSource("dev.farespan.ops.Chart#examples")
	void findsEachKindThatAnExampleNeeds(Path example) throws IOException {
		assertThat(notes(Files.readString(example))).contains("as demo-farespan in travel.",
				"kubectl -n travel port-forward service/demo-farespan", "helm -n travel test demo");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					{}                                             | FARES ARE MADE UP: fares.providers.regiojet.base-url is not set
					{}                                             | Everybody who reaches it may ask
					{}                                             | Every pod of the cluster reaches its metrics
					simulator: {enabled: true}                     | FARES ARE MADE UP: demo-farespan-simulator stands in for the operator
					fares: {providers: {regiojet: {base-url: 'https://a.example.org/b'}}} | The operator is asked at https://a.example.org/b.
					fares: {providers: {regiojet: {base-url: 'https://a.example.org/b'}}} | Without redis.existingSecret each pod keeps to the rate by itself
					apiKeys: {existingSecret: a, callers: {b: {}}} | curl -H "X-API-Key: $KEY" 'http://localhost:8080/fares
					{jwt: {issuerUri: 'https://a.example.org'}, tls: {existingSecret: b}} | curl -k -H "Authorization: Bearer $TOKEN" 'https://localhost:8080/fares
					twin: both                                     | farespan 0.1.0: reactive and blocking, as demo-farespan in travel.
					twin: both                                     | demo-farespan-reactive and demo-farespan-blocking lead to one each
					autoscaling: {enabled: true}                   | It scales by fares_query_in_flight_queries too
					""")
	void tellsWhatHasToBeKnown(String values, String said) throws IOException {
		assertThat(notes(values)).contains(said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			fares: {providers: {regiojet: {base-url: 'https://a.example.org/b'}}} | MADE UP
			apiKeys: {existingSecret: a, callers: {b: {}}} | Everybody
			jwt: {issuerUri: 'https://a.example.org'}      | Everybody
			autoscaling: {enabled: true, inFlightQueries: 0} | metrics adapter
			{}                                             | Nothing scrapes it
			test: {enabled: false}                         | helm -n
			""")
	void isSilentOfWhatIsNotSo(String values, String unsaid) throws IOException {
		assertThat(notes(values)).doesNotContain(unsaid);
	}

	private String notes(String values) throws IOException {
		String output = install(values);
		return output.substring(output.indexOf("NOTES:"));
	}

	private String install(String values) throws IOException {
		Chart.Answer answer = this.chart.install(values, this.cluster.kubeConfig());
		assertThat(answer.ok()).as(answer.text()).isTrue();
		return answer.text();
	}

}
