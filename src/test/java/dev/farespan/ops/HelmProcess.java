package dev.farespan.ops;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.InstallCommand;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Helm in a process of its own, whose native library so leaves no thread, no signal
 * handler and no memory in that of the tests. A line of JSON asks, a line of JSON
 * answers; it ends with its input.
 */
final class HelmProcess {

	/** Begins a line that is an answer, and not the library's own word. */
	static final String ANSWER = "answer ";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private HelmProcess() {
	}

	public static void main(String[] args) throws IOException {
		var output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (String line = input.readLine(); line != null; line = input.readLine()) {
			output.println(ANSWER + JSON.writeValueAsString(answer(JSON.readTree(line))));
		}
	}

	private static Chart.Answer answer(JsonNode asked) {
		try {
			return switch (asked.path("command").asString()) {
				case "lint" -> lint(chart(asked));
				case "template" -> new Chart.Answer(true, template(asked));
				case "install" -> new Chart.Answer(true, install(asked));
				default -> throw new IllegalArgumentException(asked.toString());
			};
		}
		catch (RuntimeException ex) {
			return new Chart.Answer(false, String.valueOf(ex.getMessage()));
		}
	}

	private static Helm chart(JsonNode asked) {
		return new Helm(Path.of(asked.path("chart").asString()));
	}

	private static Chart.Answer lint(Helm chart) {
		LintResult result = chart.lint().strict().call();
		return new Chart.Answer(!result.isFailed(), String.join("\n", result.getMessages()));
	}

	private static String template(JsonNode asked) {
		TemplateCommand template = chart(asked).template()
			.withName(asked.path("release").asString())
			.withNamespace(asked.path("namespace").asString())
			.withKubeVersion(asked.path("kubeVersion").asString());
		asked.path("values").valueStream().forEach((file) -> template.withValuesFile(Path.of(file.asString())));
		return template.call();
	}

	/** What a cluster would be given, which is asked what it knows, and told nothing. */
	private static String install(JsonNode asked) {
		InstallCommand install = chart(asked).install()
			.withName(asked.path("release").asString())
			.withNamespace(asked.path("namespace").asString())
			.withKubeConfig(Path.of(asked.path("kubeConfig").asString()))
			.disableOpenApiValidation()
			.withDryRunOption(DryRun.SERVER);
		asked.path("values").valueStream().forEach((file) -> install.withValuesFile(Path.of(file.asString())));
		return install.call().getOutput();
	}

}
