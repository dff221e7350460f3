package dev.farespan.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads files of the repository that are not on the class path; a key that stands there
 * twice is an error.
 */
final class Checkout {

	static final Path DASHBOARDS = Path.of("helm/dashboards");

	static final Path RULES = Path.of("helm/rules/farespan.yml");

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
		.build();

	private Checkout() {
	}

	static JsonNode json(Path file) throws IOException {
		return json(Files.readString(file));
	}

	static JsonNode json(String text) {
		return JSON.readTree(text);
	}

	/** The first document of a file. */
	static JsonNode yaml(Path file) throws IOException {
		return yaml(Files.readString(file));
	}

	/** The first document of a text. */
	static JsonNode yaml(String text) {
		var options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		Object first = new Yaml(new SafeConstructor(options)).loadAll(text).iterator().next();
		return JSON.valueToTree(first);
	}

	/** In the order of their names. */
	static List<Path> dashboards() throws IOException {
		try (Stream<Path> files = Files.list(DASHBOARDS)) {
			return files.sorted().toList();
		}
	}

}
