package dev.farespan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Both twins in one process, one after the other, each asked what callers ask and then
 * ended: what the image's AOT cache is recorded from. Nobody else runs it.
 */
public final class Rehearsal {

	private static final List<String> TWINS = List.of("reactive", "blocking");

	/**
	 * The compiler's profiles are in the cache too: some rounds make them worth
	 * something.
	 */
	private static final int ROUNDS = 10;

	private static final String FARES = "/fares?from=Praha&to=Brno&days=100";

	private static final List<Question> QUESTIONS = List.of(new Question(FARES, "application/json", 200),
			new Question(FARES, "application/x-ndjson", 200), new Question(FARES, "text/event-stream", 200),
			new Question(FARES, "text/csv", 200), new Question(FARES + "&date=never", "*/*", 400),
			new Question("/fares?from=Praha&to=Atlantis", "*/*", 404), new Question("/cities?q=pra", "*/*", 200),
			new Question("/nowhere", "*/*", 404), new Question("/", "text/html", 200),
			new Question("/v3/api-docs", "*/*", 200), new Question("/actuator/health/liveness", "*/*", 200),
			new Question("/actuator/health/readiness", "*/*", 200), new Question("/actuator/info", "*/*", 200),
			new Question("/actuator/prometheus", "*/*", 200));

	private Rehearsal() {
	}

	/**
	 * Runs it, and ends with a status other than 0 where an answer is not the expected
	 * one.
	 * @param settings of both twins, beside what makes them one
	 */
	public static void main(String[] settings) {
		TWINS.forEach((twin) -> rehearse(twin, settings));
		// threads of a twin's that is closed may still be there
		System.exit(0);
	}

	private static void rehearse(String twin, String[] settings) {
		String[] arguments = Stream.concat(Stream.of("--spring.profiles.active=" + twin, "--server.port=0",
				"--fares.cache.enabled=false", "--fares.simulator.latency=10ms"), Stream.of(settings))
			.toArray(String[]::new);
		try (ConfigurableApplicationContext running = SpringApplication.run(FarespanApplication.class, arguments)) {
			String root = "http://127.0.0.1:" + running.getEnvironment().getRequiredProperty("local.server.port");
			for (int round = 0; round < ROUNDS; round++) {
				QUESTIONS.forEach((question) -> question.ask(root));
			}
		}
	}

	/**
	 * What a caller asks.
	 *
	 * @param path with its query
	 * @param accept the format wanted
	 * @param status expected
	 */
	private record Question(String path, String accept, int status) {

		void ask(String root) {
			try {
				var connection = (HttpURLConnection) URI.create(root + this.path).toURL().openConnection();
				connection.setRequestProperty("Accept", this.accept);
				connection.setRequestProperty("Accept-Encoding", "gzip");
				int answered = connection.getResponseCode();
				try (InputStream body = (answered < 400) ? connection.getInputStream() : connection.getErrorStream()) {
					body.readAllBytes();
				}
				if (answered != this.status) {
					throw new IllegalStateException(
							this.path + " was answered with status " + answered + ", not " + this.status + ".");
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(this.path, ex);
			}
		}

	}

}
