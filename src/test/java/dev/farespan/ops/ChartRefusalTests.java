package dev.farespan.ops;

import java.io.IOException;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Values that the chart refuses, and what it says of each. */
@ExtendWith(WithChart.class)
class ChartRefusalTests {

	private final Chart chart;

	ChartRefusalTests(Chart chart) {
		this.chart = chart;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					twin: reactiv                                             | at '/twin': value must be one of 'reactive', 'blocking', 'both'
					twins: both                                               | additional properties 'twins' not allowed
					replicas: -1                                              | at '/replicas': minimum: got -1, want 0
					replicas: two                                             | at '/replicas': got string, want integer
					image: {digest: latest}                                   | at '/image/digest': 'latest' does not match pattern
					image: {repository: ''}                                   | at '/image/repository': minLength
					image: {pullPolicy: Sometimes}                            | at '/image/pullPolicy'
					fares: {serach: {}}                                       | at '/fares': additional properties 'serach' not allowed
					fares: {search: {deadline: 10}}                           | at '/fares/search/deadline': got number, want string
					fares: {search: {deadline: ten seconds}}                  | at '/fares/search/deadline': 'ten seconds' does not match pattern
					fares: {search: {width: 0}}                               | at '/fares/search/width': minimum: got 0, want 1
					fares: {mode: virtuel}                                    | at '/fares/mode': value must be one of
					fares: {hedge: {budget: '10'}}                            | at '/fares/hedge/budget': '10' does not match pattern
					fares: {shed: {max-in-flight: many}}                      | at '/fares/shed/max-in-flight'
					fares: {cache: {redis: {url: redis://a}}}                 | at '/fares/cache/redis': additional properties 'url' not allowed
					fares: {api-keys: {a: {sha256: ab}}}                      | at '/fares': additional properties 'api-keys' not allowed
					fares: {providers: {regiojet: {api-key: a:b}}}            | at '/fares/providers/regiojet': additional properties 'api-key' not allowed
					fares: {providers: {flixbuss: {}}}                        | at '/fares/providers': additional properties 'flixbuss' not allowed
					fares: {providers: {regiojet: {base-url: 'http://a:b@c'}}} | at '/fares/providers/regiojet/base-url'
					fares: {providers: {regiojet: {rate: 10}}}                | at '/fares/providers/regiojet/rate'
					fares: {trusted-proxies: [everybody]}                     | at '/fares/trusted-proxies/0': 'everybody' does not match pattern
					fares: {cors: {allowed-origins: [example.org]}}           | at '/fares/cors/allowed-origins/0': 'example.org' does not match pattern
					resources: {limits: {memory: 256}}                        | at '/resources/limits/memory': got number, want string
					resources: {limits: {memory: 256MB}}                      | at '/resources/limits/memory': '256MB' does not match pattern
					resources: {limit: {}}                                    | at '/resources': additional properties 'limit' not allowed
					runAsUser: 0                                              | at '/runAsUser': minimum: got 0, want 1
					service: {port: 70000}                                    | at '/service/port': maximum: got 70,000, want 65,535
					podDisruptionBudget: {maxUnavailable: 0}                  | at '/podDisruptionBudget/maxUnavailable'
					monitoring: {serviceMonitor: {enabled: maybe}}            | at '/monitoring/serviceMonitor/enabled': value must be one of 'auto', true, false
					overrides: {reactiv: {}}                                  | at '/overrides': additional properties 'reactiv' not allowed
					tracing: {probability: 2}                                 | at '/tracing/probability': maximum: got 2, want 1
					networkPolicy: {gateway: [{}]}                            | at '/networkPolicy/gateway/0': minProperties
					ingress: {hosts: ['https://a.example.org']}               | at '/ingress/hosts/0'
					extraEnv: [{name: A, vlaue: b}]                           | at '/extraEnv/0': additional properties 'vlaue' not allowed
					""")
	void refusesWhatTheSchemaDoesNotKnow(String values, String message) throws IOException {
		assertRefused(values, message);
		assertThat(this.chart.template(values).text()).contains("values don't meet the specifications of the schema");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					terminationGracePeriodSeconds: 35                         | terminationGracePeriodSeconds must be more than 35
					shutdown: {preStopSeconds: 20}                            | terminationGracePeriodSeconds must be more than 50
					shutdown: {timeoutSeconds: 10}                            | shutdown.timeoutSeconds must be longer than fares.search.deadline, 10s
					fares: {search: {deadline: 1m}}                           | shutdown.timeoutSeconds must be longer than fares.search.deadline, 1m
					apiKeys: {existingSecret: a}                              | apiKeys.callers: name the keys of apiKeys.existingSecret
					apiKeys: {callers: {a: {}}}                               | apiKeys.existingSecret: name the Secret
					apiKeys: {existingSecret: a, callers: {b: {burst: 2}}}    | apiKeys.callers.b.rate: a burst without a rate limits nothing
					jwt: {audiences: [a]}                                     | jwt.audiences: without jwt.issuerUri
					jwt: {issuerUri: 'https://a', publicKey: {existingSecret: b}} | jwt.publicKey.existingSecret: name either a public key or an issuer
					autoscaling: {enabled: true, minReplicas: 20}             | autoscaling.minReplicas, 20, must not be more than autoscaling.maxReplicas, 10
					autoscaling: {enabled: true, cpuUtilization: 0, inFlightQueries: 0} | there is nothing to scale by
					"{autoscaling: {enabled: true}, resources: {requests: {cpu: null}}}" | the reactive twin requests none
					ingress: {enabled: true}                                  | ingress.hosts: name at least one host
					httpRoute: {enabled: true}                                | httpRoute.parentRefs: name the Gateway
					networkPolicy: {enabled: true}                            | networkPolicy.gateway: name who may ask
					networkPolicy: {enabled: true, gateway: [{podSelector: {}}]} | networkPolicy.prometheus: name who may scrape
					"{redis: {existingSecret: a}, networkPolicy: {enabled: true, gateway: [{podSelector: {}}], prometheus: [{podSelector: {}}]}}" | networkPolicy.redis.to: name where Redis is
					extraEnv: [{name: SPRING_PROFILES_ACTIVE, value: blocking}] | extraEnv: SPRING_PROFILES_ACTIVE belongs to the chart
					extraEnv: [{name: A, value: b}, {name: A, value: c}]      | extraEnv: A is there twice
					"{simulator: {enabled: true}, fares: {providers: {regiojet: {base-url: 'https://a.example.org'}}}}" | simulator.enabled: the simulator takes the operator's place
					""")
	void refusesWhatContradictsItself(String values, String message) throws IOException {
		assertRefused(values, message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "fares: {shed: {max-in-flight: adaptive}}", "fares: {shed: {max-in-flight: 40}}",
			"fares: {providers: {regiojet: {rate: ''}}}", "fares: {trusted-proxies: [10.0.0.0/8, 'fd00::/8']}",
			"fares: {cors: {allowed-origins: ['https://www.example.org', '*']}}", "fares: {search: {deadline: 500ms}}",
			"podDisruptionBudget: {maxUnavailable: 50%}", "resources: {limits: {cpu: 2, memory: 1Gi}}",
			"global: {anything: [1]}", "nodeSelector: {a: b}",
			"tolerations: [{key: a, operator: Exists, effect: NoSchedule}]",
			"affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: []}}}",
			"extraEnv: [{name: A, valueFrom: {secretKeyRef: {name: a, key: b}}}]" })
	void takesWhatIsMeant(String values) throws IOException {
		assertThat(this.chart.render(values).known()).isNotEmpty();
	}

	private void assertRefused(String values, String message) throws IOException {
		Chart.Answer answer = this.chart.template(values);
		assertThat(answer.ok()).as(values).isFalse();
		assertThat(answer.text()).contains(message);
	}

}
