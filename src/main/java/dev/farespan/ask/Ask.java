package dev.farespan.ask;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * {@code ask ADDRESS [STATUS]}: whether this address answers with this status, by default
 * 200. A caller's key is taken from the environment, where no list of processes shows it.
 */
public final class Ask {

	/** The first argument that means this, and not the service. */
	public static final String WORD = "ask";

	private static final String KEY = "FARESPAN_API_KEY";

	/** A file in PEM, with the one certificate that is believed. */
	private static final String CERTIFICATE = "FARESPAN_CERTIFICATE";

	/** Longer than any query's usual deadline. */
	private static final Duration PATIENCE = Duration.ofSeconds(25);

	private static final int SHOWN = 2000;

	private final Map<String, String> environment;

	private final PrintStream output;

	public Ask(Map<String, String> environment, PrintStream output) {
		this.environment = Map.copyOf(environment);
		this.output = output;
	}

	/**
	 * Asks once.
	 * @param arguments those after the word
	 * @return the process's exit code: 0 where the status is the expected one, 1 where it
	 * is not or nobody answers, 2 for arguments that cannot be
	 */
	public int run(List<String> arguments) throws InterruptedException {
		if (arguments.isEmpty() || arguments.size() > 2) {
			return usage();
		}
		try {
			URI address = URI.create(arguments.getFirst());
			int expected = (arguments.size() > 1) ? Integer.parseInt(arguments.get(1)) : 200;
			return ask(request(address), expected);
		}
		catch (IllegalArgumentException ex) {
			return usage();
		}
		catch (IOException | GeneralSecurityException ex) {
			this.output.println(arguments.getFirst() + ": " + ex);
			return 1;
		}
	}

	private int usage() {
		this.output.println("Usage: ask ADDRESS [STATUS], such as: ask http://localhost:8080/readyz 200");
		return 2;
	}

	private HttpRequest request(URI address) {
		HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
		String key = this.environment.get(KEY);
		if (key != null) {
			request.header("X-API-Key", key.strip());
		}
		return request.build();
	}

	private int ask(HttpRequest request, int expected)
			throws IOException, GeneralSecurityException, InterruptedException {
		try (HttpClient client = client(this.environment.get(CERTIFICATE))) {
			HttpResponse<String> response = client.send(request,
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
			String body = response.body();
			this.output.println(request.uri() + ": " + response.statusCode());
			this.output.println((body.length() > SHOWN) ? body.substring(0, SHOWN) + "..." : body);
			return (response.statusCode() == expected) ? 0 : 1;
		}
	}

	private static HttpClient client(@Nullable String certificate) throws IOException, GeneralSecurityException {
		HttpClient.Builder client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(PATIENCE);
		if (certificate != null) {
			client.sslContext(OneCertificate.in(Path.of(certificate)).context());
		}
		return client.build();
	}

}
