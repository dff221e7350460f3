package dev.farespan.ops;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Our chart, as the real Helm renders it. */
final class Chart implements AutoCloseable {

	static final Path FOLDER = Path.of("helm");

	static final Path EXAMPLES = FOLDER.resolve("examples");

	static final String RELEASE = "demo";

	static final String NAMESPACE = "travel";

	/** The oldest that the chart is for. */
	static final String KUBERNETES = "1.30.0";

	/** What marks a hook in what is rendered here. */
	static final String HOOK = "was.helm.sh/hook";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final long LAST_WAIT_SECONDS = 10;

	private final Path folder;

	/**
	 * Of the chart, without its hooks, which Helm would keep back from what it renders.
	 */
	private final Path copy;

	private final Process process;

	private final BufferedReader answers;

	private final BufferedWriter questions;

	private Chart(Path folder, Process process) {
		this.folder = folder;
		this.copy = folder.resolve("farespan");
		this.process = process;
		this.answers = process.inputReader(StandardCharsets.UTF_8);
		this.questions = process.outputWriter(StandardCharsets.UTF_8);
	}

	/**
	 * Starts a Helm.
	 * @param folder for values that are no files, and for the library, which unpacks
	 * itself into the machine's temporary folder
	 */
	static Chart open(Path folder) throws IOException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Process process = new ProcessBuilder(java, "-XX:+UseSerialGC", "-Xmx128m", "-XX:TieredStopAtLevel=1",
				"--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=" + folder.toAbsolutePath(), "-classpath",
				System.getProperty("java.class.path"), HelmProcess.class.getName())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		var chart = new Chart(folder, process);
		copyTo(chart.copy);
		Path hook = chart.copy.resolve("templates/tests/asks-fares.yaml");
		Files.writeString(hook, Files.readString(hook).replace(" helm.sh/hook", " " + HOOK));
		return chart;
	}

	static void copyTo(Path copy) throws IOException {
		try (Stream<Path> files = Files.walk(FOLDER)) {
			for (Path file : files.toList()) {
				Files.copy(file, copy.resolve(FOLDER.relativize(file).toString()));
			}
		}
	}

	/** In the order of their names. */
	static List<Path> examples() throws IOException {
		try (Stream<Path> files = Files.list(EXAMPLES)) {
			return files.sorted().toList();
		}
	}

	Answer lint(Path chart) throws IOException {
		return ask(JSON.createObjectNode().put("command", "lint").put("chart", chart.toString()));
	}

	/** What the chart makes of these values. */
	Manifests render(Path values) throws IOException {
		Answer answer = ask(question("template").set("values", JSON.createArrayNode().add(values.toString())));
		if (!answer.ok()) {
			throw new IllegalArgumentException(values + ": " + answer.text());
		}
		return Manifests.of(answer.text());
	}

	/** What the chart makes of the values in this text. */
	Manifests render(String values) throws IOException {
		return render(file(values));
	}

	Answer template(String values) throws IOException {
		return template(values, KUBERNETES);
	}

	Answer template(String values, String kubernetes) throws IOException {
		ObjectNode question = question("template").put("kubeVersion", kubernetes);
		return ask(question.set("values", JSON.createArrayNode().add(file(values).toString())));
	}

	/** What a cluster would be given that is asked for what it knows. */
	Answer install(String values, Path kubeConfig) throws IOException {
		ObjectNode question = question("install").put("kubeConfig", kubeConfig.toString());
		return ask(question.set("values", JSON.createArrayNode().add(file(values).toString())));
	}

	private Path file(String values) throws IOException {
		return Files.writeString(Files.createTempFile(this.folder, "values", ".yaml"), values);
	}

	private ObjectNode question(String command) {
		return JSON.createObjectNode()
			.put("command", command)
			.put("chart", this.copy.toString())
			.put("release", RELEASE)
			.put("namespace", NAMESPACE)
			.put("kubeVersion", KUBERNETES);
	}

	private Answer ask(JsonNode question) throws IOException {
		this.questions.write(JSON.writeValueAsString(question));
		this.questions.newLine();
		this.questions.flush();
		for (String line = this.answers.readLine(); line != null; line = this.answers.readLine()) {
			if (line.startsWith(HelmProcess.ANSWER)) {
				return JSON.readValue(line.substring(HelmProcess.ANSWER.length()), Answer.class);
			}
		}
		throw new IOException("Helm has gone");
	}

	/** Lets it end by itself, so that it takes away what it has unpacked. */
	@Override
	public void close() throws IOException {
		this.questions.close();
		try {
			this.process.waitFor(LAST_WAIT_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.process.destroyForcibly();
	}

	/** What Helm said. */
	record Answer(boolean ok, String text) {
	}

}
