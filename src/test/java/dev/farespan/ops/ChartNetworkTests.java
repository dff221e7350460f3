package dev.farespan.ops;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may connect to whom where the chart's policies are on. */
@ExtendWith(WithChart.class)
class ChartNetworkTests {

	private static final String CLOSED = """
			networkPolicy:
			  enabled: true
			  gateway: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: gateway}}}]
			  prometheus: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}}]
			  redis: {to: [{ipBlock: {cidr: 10.0.0.7/32}}], port: 6390}
			""";

	private final Chart chart;

	ChartNetworkTests(Chart chart) {
		this.chart = chart;
	}

	@Test
	void holdsForEveryPodThatServes() throws IOException {
		Manifests manifests = this.chart.render(CLOSED + "twin: both\nsimulator: {enabled: true}\n");
		assertThat(manifests.all(NetworkPolicy.class)).hasSize(2).allSatisfy((policy) -> {
			assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
			List<PodTemplates> held = PodTemplates.selected(manifests,
					policy.getSpec().getPodSelector().getMatchLabels());
			assertThat(held).isNotEmpty();
			assertThat(policy.getSpec().getIngress()).flatExtracting((rule) -> rule.getPorts())
				.allSatisfy((port) -> assertThat(held).allMatch((pod) -> pod.listens(port.getPort())));
		});
		assertThat(PodTemplates.selected(manifests, policy(manifests).getSpec().getPodSelector().getMatchLabels()))
			.extracting(PodTemplates::owner)
			.containsExactly("demo-farespan-reactive", "demo-farespan-blocking");
	}

	@Test
	void opensThePortsToThoseThatAreNamed_andToItsOwnTest() throws IOException {
		Manifests manifests = this.chart.render(CLOSED);
		var rules = policy(manifests).getSpec().getIngress();
		assertThat(rules).hasSize(2);
		assertThat(rules.getFirst().getPorts()).extracting((port) -> port.getPort().getStrVal())
			.containsExactly("http");
		assertThat(rules.getFirst().getFrom()).hasSize(2);
		Map<String, String> tester = rules.getFirst().getFrom().get(1).getPodSelector().getMatchLabels();
		assertThat(PodTemplates.selected(manifests, tester)).extracting(PodTemplates::owner)
			.containsExactly("Pod demo-farespan-test");
		assertThat(rules.get(1).getPorts()).extracting((port) -> port.getPort().getStrVal())
			.containsExactly("management");
		assertThat(rules).allSatisfy((rule) -> assertThat(rule.getFrom()).isNotEmpty());
	}

	@Test
	void opensTheWayOutToDnsAlone_whenNothingElseIsAsked() throws IOException {
		assertThat(policy(this.chart.render(CLOSED)).getSpec().getEgress()).singleElement()
			.satisfies((rule) -> assertThat(ports(rule)).containsExactly("UDP 53", "TCP 53"));
	}

	@Test
	void opensTheWayToProvidersIssuersAndRedis_atTheirPorts() throws IOException {
		List<NetworkPolicyEgressRule> ways = policy(this.chart.render(CLOSED + """
				redis: {existingSecret: redis}
				jwt: {issuerUri: 'https://login.example.org/realms/a', jwkSetUri: 'http://keys.example.org:8888/keys'}
				fares: {providers: {regiojet: {base-url: 'https://api.example.org/restapi'}}}
				""")).getSpec().getEgress();
		assertThat(ways).allSatisfy((way) -> assertThat(way.getTo()).isNotEmpty());
		assertThat(ways).extracting(ChartNetworkTests::ports)
			.containsExactly(List.of("UDP 53", "TCP 53"), List.of("TCP 443", "TCP 8888"), List.of("TCP 6390"));
		// no way to a cloud's own address, or into the cluster
		assertThat(ways.get(1).getTo().getFirst().getIpBlock().getExcept()).contains("169.254.0.0/16", "10.0.0.0/8");
	}

	@Test
	void letsOnlyTheTwinsAskTheSimulator() throws IOException {
		Manifests manifests = this.chart.render(CLOSED + "simulator: {enabled: true}\n");
		NetworkPolicy simulator = manifests.one(NetworkPolicy.class, "demo-farespan-simulator");
		assertThat(simulator.getSpec().getEgress()).isEmpty();
		var asker = simulator.getSpec().getIngress().getFirst().getFrom().getFirst().getPodSelector().getMatchLabels();
		assertThat(PodTemplates.selected(manifests, asker)).extracting(PodTemplates::owner)
			.containsExactly("demo-farespan-reactive");
		var asked = policy(manifests).getSpec().getEgress().getLast().getTo().getFirst().getPodSelector();
		assertThat(PodTemplates.selected(manifests, asked.getMatchLabels())).extracting(PodTemplates::owner)
			.containsExactly("demo-farespan-simulator");
	}

	private static NetworkPolicy policy(Manifests manifests) {
		return manifests.one(NetworkPolicy.class, "demo-farespan");
	}

	private static List<String> ports(NetworkPolicyEgressRule rule) {
		return rule.getPorts().stream().map(ChartNetworkTests::shown).toList();
	}

	private static String shown(NetworkPolicyPort port) {
		return port.getProtocol() + " " + port.getPort().getValue();
	}

}
