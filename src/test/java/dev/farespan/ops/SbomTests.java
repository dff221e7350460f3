package dev.farespan.ops;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The bill of materials that goes into the jar, and the licences it tells of. An offline
 * build makes none.
 */
class SbomTests {

	private static final Path SBOM = Path.of("target/classes/META-INF/sbom/application.cdx.json");

	/**
	 * The licences a library may come under, and why whoever runs or hands on the jar may
	 * do so. Of a library that offers several, one has to be among them.
	 */
	private static final Map<String, String> ALLOWED = Map.of( //
			"Apache-2.0", "our own: permissive, and grants patents", //
			"MIT", "permissive: its notice stays in the library's own jar", //
			"MIT-0", "as MIT, without the notice", //
			"BSD-2-Clause", "permissive, as MIT", //
			"BSD-3-Clause", "permissive, as MIT: nor are its authors' names used to promote", //
			"EPL-2.0", "binds changes of the library itself: it is handed on unchanged, as a jar of its own");

	private static List<JsonNode> components = List.of();

	private static JsonNode sbom;

	@BeforeAll
	static void read() throws IOException {
		Tool.assumeOrFail(Files.exists(SBOM), "an offline build makes no bill of materials");
		sbom = Checkout.json(SBOM);
		components = sbom.path("components").valueStream().toList();
		assertThat(components).isNotEmpty();
	}

	@Test
	void isWhereSpringBootExpectsIt_andOfThisApplication() {
		assertThat(sbom.path("bomFormat").asString()).isEqualTo("CycloneDX");
		JsonNode application = sbom.at("/metadata/component");
		assertThat(application.path("name").asString()).isEqualTo("farespan");
		assertThat(application.path("type").asString()).isEqualTo("application");
		assertThat(application.at("/licenses/0/license/id").asString()).isEqualTo("Apache-2.0");
		assertThat(application.has("externalReferences")).isFalse();
	}

	@Test
	void isTheSame_whenNothingHasChanged() {
		assertThat(sbom.path("metadata").has("timestamp")).isFalse();
		// a UUID of version 3 is reckoned from the content
		assertThat(sbom.path("serialNumber").asString()).matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-3.*");
		assertThat(sbom.at("/metadata/properties").findValuesAsString("name")).contains("cdx:reproducible");
	}

	@Test
	void namesTheLibrariesThatRun_andNoneThatOnlyTest() throws Exception {
		Set<String> listed = new HashSet<>(components.stream().map(SbomTests::name).toList());
		for (PomFile.Dependency dependency : new PomFile().dependencies()) {
			assertThat(listed.contains(dependency.name())).as(dependency.name()).isEqualTo(!dependency.isTest());
		}
		assertThat(listed).noneMatch((name) -> Pattern.matches("org\\.(junit|assertj|mockito)\\b.*", name));
	}

	@Test
	void tellsTheHashesOfWhatIsOnTheClassPath() throws Exception {
		Set<String> there = new HashSet<>();
		for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
			if (entry.endsWith(".jar")) {
				there.add(sha256(Path.of(entry)));
			}
		}
		assertThat(components).allSatisfy((component) -> assertThat(hash(component)).as(name(component)).isIn(there));
	}

	@Test
	void tellsALicenceOfEach_thatIsAllowed() {
		assertThat(components).allSatisfy((component) -> assertThat(licences(component)).as(name(component))
			.isNotEmpty()
			.containsAnyElementsOf(ALLOWED.keySet()));
	}

	@Test
	void allowsNoMoreThanIsNeeded() {
		Set<String> found = new HashSet<>();
		components.forEach((component) -> found.addAll(licences(component)));
		assertThat(found).containsAll(ALLOWED.keySet());
	}

	@Test
	void goesIntoTheJarWithOurOwnLicence() {
		assertThat(Path.of("target/classes/META-INF/LICENSE")).hasSameTextualContentAs(Path.of("LICENSE"));
	}

	private static String name(JsonNode component) {
		return component.path("group").asString() + ":" + component.path("name").asString();
	}

	private static List<String> licences(JsonNode component) {
		return component.path("licenses")
			.valueStream()
			.flatMap((each) -> Stream.of(each.path("expression"), each.at("/license/id"), each.at("/license/name")))
			.map((text) -> text.asString(""))
			.filter((text) -> !text.isEmpty())
			.toList();
	}

	private static String hash(JsonNode component) {
		return component.path("hashes")
			.valueStream()
			.filter((hash) -> hash.path("alg").asString().equals("SHA-256"))
			.map((hash) -> hash.path("content").asString())
			.findFirst()
			.orElse("none");
	}

	private static String sha256(Path file) throws IOException, GeneralSecurityException {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
	}

}
