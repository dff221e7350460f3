package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.farespan.FaresProperties;
import dev.farespan.provider.ProviderSettings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code compose.yaml} starts, as far as it can be seen without starting it. */
class ComposeTests {

	private static final Set<String> KEYS = Set.of("name", "services");

	private static final Set<String> SERVICE_KEYS = Set.of("build", "cap_drop", "command", "depends_on", "environment",
			"healthcheck", "image", "mem_limit", "ports", "pull_policy", "read_only", "restart", "security_opt",
			"stop_grace_period", "tmpfs", "volumes");

	private static final Set<String> HEALTH_KEYS = Set.of("interval", "retries", "test", "timeout");

	private static final Path RESOURCES = Path.of("src/main/resources");

	private final ComposeFile compose = ComposeFile.read();

	ComposeTests() throws IOException {
	}

	@Test
	void usesOnlyKeysThatAreKnown() {
		assertThat(this.compose.root().propertyNames()).filteredOn((key) -> !key.startsWith("x-")).isSubsetOf(KEYS);
		for (String service : this.compose.services()) {
			JsonNode node = this.compose.service(service);
			assertThat(node.propertyNames()).as(service).isSubsetOf(SERVICE_KEYS);
			assertThat(node.path("healthcheck").propertyNames()).as(service).isSubsetOf(HEALTH_KEYS);
		}
	}

	@Test
	void buildsOrPinsEachImage() {
		assertThat(this.compose.services()).containsExactlyInAnyOrder("simulator", "reactive", "blocking", "prometheus",
				"grafana");
		assertThat(this.compose.farespans()).containsExactlyInAnyOrder("simulator", "reactive", "blocking");
		assertThat(this.compose.farespans()).extracting((service) -> text(service, "build")).containsOnly(".");
		assertThat(this.compose.services()).filteredOn((service) -> !this.compose.farespans().contains(service))
			.extracting((service) -> text(service, "image"))
			.allMatch((image) -> image.matches("[a-z]+/[a-z]+:v?\\d+\\.\\d+\\.\\d+"));
	}

	@Test
	void publishesOnTheLoopbackAddressAlone() {
		List<ComposeFile.Port> ports = this.compose.services()
			.stream()
			.flatMap((service) -> this.compose.ports(service).stream())
			.toList();
		assertThat(ports).extracting(ComposeFile.Port::address).containsOnly("127.0.0.1");
		assertThat(ports).extracting(ComposeFile.Port::onHost).containsExactlyInAnyOrder(8080, 8081, 9480, 9090, 3000);
	}

	@Test
	void mountsWhatIsThere_andOnlyForReading() {
		for (String service : this.compose.services()) {
			assertThat(this.compose.mounts(service)).as(service).allSatisfy((mount) -> {
				assertThat(mount.source()).startsWith("./");
				assertThat(Path.of(mount.source())).exists();
				assertThat(mount.mode()).isEqualTo("ro");
			});
			assertThat(this.compose.mounts(service)).extracting(ComposeFile.Mount::target).doesNotHaveDuplicates();
		}
	}

	@Test
	void waitsOnlyForServicesThatTellHowTheyAre() {
		for (String service : this.compose.services()) {
			JsonNode awaited = this.compose.service(service).path("depends_on");
			assertThat(awaited.propertyNames()).as(service)
				.allMatch((other) -> this.compose.service(other).path("healthcheck").path("test").isArray());
			assertThat(awaited.values()).as(service)
				.allMatch((other) -> other.path("condition").asString("").equals("service_healthy"));
		}
	}

	@Test
	void givesBothTwinsTheSame_butTheirProfileAndTheirPort() {
		assertThat(withoutProfileAndPort("reactive")).isEqualTo(withoutProfileAndPort("blocking"));
		assertThat(text("reactive", "mem_limit")).isEqualTo("512m");
	}

	@Test
	void startsEachServiceInItsProfile() {
		assertThat(this.compose.farespans()).allSatisfy((service) -> assertThat(this.compose.environment(service))
			.containsEntry("SPRING_PROFILES_ACTIVE", service));
	}

	@Test
	void setsOnlyPropertiesThatExist() throws IOException {
		Set<String> known = knownVariables();
		for (String service : this.compose.farespans()) {
			Set<String> set = this.compose.environment(service).keySet();
			assertThat(set).as(service).allMatch((name) -> name.matches("(FARES|MANAGEMENT|SPRING)_[A-Z_]+"));
			assertThat(set).as(service).filteredOn((name) -> name.startsWith("FARES_")).isSubsetOf(known);
		}
	}

	@Test
	void asksTheSimulatorForEveryDay_withoutALimit() throws IOException {
		for (String twin : List.of("reactive", "blocking")) {
			FaresProperties properties = bind(twin);
			ProviderSettings regiojet = properties.providers().get("regiojet");
			assertThat(regiojet.baseUrl()).asString().endsWith("/restapi");
			assertThat(this.compose.listens(regiojet.baseUrl().getAuthority())).isTrue();
			assertThat(regiojet.rate()).isNotNull().isBlank();
			assertThat(regiojet.maxInFlight()).isZero();
			assertThat(properties.cache().enabled()).isFalse();
		}
		assertThat(bind("simulator").simulator().port()).isEqualTo(9480);
	}

	@Test
	void listensWhereTheServiceDoes() throws IOException {
		int port = Checkout.yaml(RESOURCES.resolve("application.yml")).path("server").path("port").asInt(0);
		assertThat(this.compose.listens("reactive:" + port)).isTrue();
		assertThat(this.compose.listens("blocking:" + port)).isTrue();
	}

	private String text(String service, String key) {
		return this.compose.service(service).path(key).asString("");
	}

	private Object withoutProfileAndPort(String service) {
		var node = (ObjectNode) this.compose.service(service).deepCopy();
		node.remove("ports");
		((ObjectNode) node.path("environment")).remove("SPRING_PROFILES_ACTIVE");
		return node;
	}

	/** As Spring reads the service's environment. */
	private FaresProperties bind(String service) throws IOException {
		String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		var environment = new StandardEnvironment();
		MutablePropertySources sources = environment.getPropertySources();
		sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
		sources.replace(name,
				new SystemEnvironmentPropertySource(name, new HashMap<>(this.compose.environment(service))));
		sources.addLast(defaults());
		return Binder.get(environment).bind("fares", FaresProperties.class).get();
	}

	private static EnumerablePropertySource<?> defaults() throws IOException {
		var resource = new FileSystemResource(RESOURCES.resolve("application.yml"));
		return (EnumerablePropertySource<?>) new YamlPropertySourceLoader().load("defaults", resource).getFirst();
	}

	/**
	 * The variables that Spring takes for our properties, written in both of its ways.
	 */
	private static Set<String> knownVariables() throws IOException {
		JsonNode metadata = Checkout.json(RESOURCES.resolve("META-INF/additional-spring-configuration-metadata.json"));
		Stream<String> described = metadata.path("properties")
			.valueStream()
			.map((property) -> property.path("name").asString(""));
		return Stream.concat(Stream.of(defaults().getPropertyNames()), described)
			.flatMap((name) -> Stream.of(name.replace('-', '_'), name.replace("-", "")))
			.map((name) -> name.replace('.', '_').toUpperCase(Locale.ROOT))
			.collect(Collectors.toSet());
	}

}
