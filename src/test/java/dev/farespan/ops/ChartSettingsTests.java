package dev.farespan.ops;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.farespan.FaresProperties;
import dev.farespan.blocking.FanOutExecutor;
import dev.farespan.policy.Percentage;
import dev.farespan.simulator.Spread;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.core.env.ConfigurableEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether farespan knows what the chart tells it, and takes it as it is meant. */
@ExtendWith(WithChart.class)
class ChartSettingsTests {

	private static final String HASH = "0f".repeat(32);

	private static final Map<String, String> SECRETS = Map.of("fares/providers/regiojet/api-key", "me:hush",
			"fares/cache/redis/url", "redis://127.0.0.1:6379/0", "fares/api-keys/website/sha256", HASH,
			"fares/api-keys/partner/sha256", HASH);

	/** Of which the chart makes other values, since they are secret or its own. */
	private static final Set<String> ELSEWHERE = Set.of("api-keys", "cache.redis.url", "providers.regiojet.api-key",
			"simulator.enabled", "simulator.port");

	private final Chart chart;

	@TempDir
	private Path app;

	ChartSettingsTests(Chart chart) {
		this.chart = chart;
	}

	@ParameterizedTest
	@MethodSource("dev.farespan.ops.Chart#examples")
	void tellsEachTwinOnlyWhatItKnows(Path example) throws IOException {
		Manifests manifests = this.chart.render(example);
		for (Deployment deployment : manifests.all(Deployment.class)) {
			FaresProperties fares = settings(manifests, deployment.getMetadata().getName()).fares();
			assertThat(fares.providers()).containsOnlyKeys("regiojet");
		}
	}

	@Test
	void offersEverySettingThatThereIs_butSecrets() throws Exception {
		JsonNode schema = Checkout.json(Chart.FOLDER.resolve("values.schema.json")).at("/properties/fares");
		Set<String> offered = new TreeSet<>();
		collect("", schema, offered);
		assertThat(offered).containsExactlyInAnyOrderElementsOf(known());
	}

	@Test
	void handsSettingsOn_asTheyAreWritten() throws IOException {
		FaresProperties fares = settings(this.chart.render("""
				twin: blocking
				fares:
				  mode: pool
				  pool-size: 50
				  search: {deadline: 8s, max-connections: 20000000}
				  hedge: {enabled: true, budget: 5%}
				  shed: {max-in-flight: 40}
				  providers: {regiojet: {base-url: 'https://a.example.org/restapi', rate: 50/s, burst: 200}}
				"""), "demo-farespan-blocking").fares();
		assertThat(fares.mode()).isEqualTo(FanOutExecutor.Mode.POOL);
		assertThat(fares.poolSize()).isEqualTo(50);
		assertThat(fares.search().deadline()).isEqualTo(Duration.ofSeconds(8));
		assertThat(fares.search().maxConnections()).isEqualTo(20_000_000);
		assertThat(fares.search().width()).isEqualTo(100);
		assertThat(fares.hedge().budget()).isEqualTo(new Percentage(5));
		assertThat(fares.shed().maxInFlight()).isEqualTo("40");
		assertThat(fares.providers().get("regiojet")).satisfies((regiojet) -> {
			assertThat(regiojet.baseUrl()).hasToString("https://a.example.org/restapi");
			assertThat(regiojet.rate()).isEqualTo("50/s");
			assertThat(regiojet.burst()).isEqualTo(200);
		});
	}

	@Test
	void asksTheSimulatorBesideIt_withoutALimit() throws IOException {
		Manifests manifests = this.chart.render(Chart.EXAMPLES.resolve("simulator.yaml"));
		assertThat(settings(manifests, "demo-farespan-reactive").fares().providers().get("regiojet"))
			.satisfies((regiojet) -> {
				assertThat(regiojet.baseUrl()).hasToString("http://demo-farespan-simulator:9480/restapi");
				assertThat(regiojet.rate()).isEmpty();
				assertThat(regiojet.maxInFlight()).isZero();
			});
		ChartSettings simulator = settings(manifests, "demo-farespan-simulator");
		assertThat(simulator.environment().getActiveProfiles()).containsExactly("simulator");
		assertThat(simulator.fares().simulator()).satisfies((behaviour) -> {
			assertThat(behaviour.port()).isEqualTo(9480);
			assertThat(behaviour.spread()).isEqualTo(Spread.LOGNORMAL);
			assertThat(behaviour.errors()).isEqualTo(new Percentage(1));
			assertThat(behaviour.seed()).isEqualTo(7);
		});
	}

	@Test
	void readsSecretsFromFiles() throws IOException {
		ChartSettings settings = settings(this.chart.render(Chart.EXAMPLES.resolve("production.yaml")),
				"demo-farespan-reactive");
		FaresProperties fares = settings.fares();
		assertThat(fares.providers().get("regiojet")).satisfies((it) -> assertThat(it.apiKey()).isEqualTo("me:hush"));
		assertThat(fares.cache().redis()).satisfies((it) -> assertThat(it.url()).endsWith("6379/0"));
		ConfigurableEnvironment environment = settings.environment();
		assertThat(environment.getProperty("fares.api-keys.partner.sha256")).isEqualTo(HASH);
		assertThat(environment.getProperty("fares.api-keys.partner.rate")).isEqualTo("10/s");
		assertThat(environment.getProperty("fares.api-keys.website.sha256")).isEqualTo(HASH);
	}

	@Test
	void wins_overWhatIsInTheJar() throws IOException {
		ConfigurableEnvironment environment = settings(this.chart.render("""
				tracing: {enabled: true, endpoint: 'http://collector.example.org:4318/v1/traces', probability: 0.01}
				logging: {format: ecs, levels: {dev.farespan: debug, reactor.netty: 'off'}}
				jwt: {issuerUri: 'https://login.example.org', audiences: [farespan, others]}
				tls: {existingSecret: cert}
				shutdown: {timeoutSeconds: 20}
				"""), "demo-farespan-reactive").environment();
		assertThat(environment.getActiveProfiles()).containsExactly("reactive", "tracing");
		assertThat(property(environment, "spring.lifecycle.timeout-per-shutdown-phase")).isEqualTo("20s");
		assertThat(property(environment, "management.server.port")).isEqualTo("8081");
		assertThat(property(environment, "management.tracing.sampling.probability")).isEqualTo("0.01");
		assertThat(property(environment, "management.opentelemetry.tracing.export.otlp.endpoint"))
			.isEqualTo("http://collector.example.org:4318/v1/traces");
		assertThat(property(environment, "logging.structured.format.console")).isEqualTo("ecs");
		assertThat(property(environment, "logging.level.dev.farespan")).isEqualTo("debug");
		assertThat(property(environment, "logging.level.reactor.netty")).isEqualTo("off");
		assertThat(property(environment, "spring.security.oauth2.resourceserver.jwt.audiences[1]")).isEqualTo("others");
		assertThat(property(environment, "server.ssl.bundle")).isEqualTo("farespan");
		assertThat(property(environment, "spring.ssl.bundle.pem.farespan.reload-on-update")).isEqualTo("true");
	}

	@Test
	void replacesThePods_whenASettingChanges() throws IOException {
		String name = "checksum/config";
		assertThat(annotation("fares: {search: {width: 50}}", name))
			.isEqualTo(annotation("fares: {search: {width: 50}}", name))
			.isNotEqualTo(annotation("fares: {search: {width: 51}}", name));
		assertThat(annotation("replicas: 4", name)).isEqualTo(annotation("{}", name));
	}

	private String annotation(String values, String name) throws IOException {
		return this.chart.render(values)
			.one(Deployment.class, "demo-farespan-reactive")
			.getSpec()
			.getTemplate()
			.getMetadata()
			.getAnnotations()
			.get(name);
	}

	private ChartSettings settings(Manifests manifests, String deployment) throws IOException {
		PodTemplates pod = PodTemplates.of(manifests.one(Deployment.class, deployment));
		return ChartSettings.of(manifests, pod, this.app.resolve(deployment), SECRETS);
	}

	private static String property(ConfigurableEnvironment environment, String name) {
		return environment.getRequiredProperty(name);
	}

	/** Leaves of the schema's objects, with dots between. */
	private static void collect(String path, JsonNode node, Set<String> leaves) {
		if (!node.has("properties")) {
			leaves.add(path);
		}
		String prefix = path.isEmpty() ? "" : path + ".";
		node.path("properties")
			.properties()
			.forEach((child) -> collect(prefix + child.getKey(), child.getValue(), leaves));
	}

	/** What the compiler found below {@code fares}. */
	private static Set<String> known() throws Exception {
		URI classes = FaresProperties.class.getProtectionDomain().getCodeSource().getLocation().toURI();
		return Checkout.json(Path.of(classes).resolve("META-INF/spring-configuration-metadata.json"))
			.path("properties")
			.valueStream()
			.map((property) -> property.path("name").asString(""))
			.filter((name) -> name.startsWith("fares.") && !name.equals("fares.providers"))
			.map((name) -> name.substring("fares.".length()))
			.filter((name) -> ELSEWHERE.stream().noneMatch(name::startsWith))
			.collect(Collectors.toSet());
	}

}
