package dev.farespan.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Asks the same questions on each port again and again, one at a time, until it is
 * closed.
 */
final class Load implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(TIMEOUT)
		.build();

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final List<CompletableFuture<Void>> askers;

	private volatile boolean over;

	Load(List<Integer> ports, List<String> questions) {
		this.askers = ports.stream()
			.map((port) -> CompletableFuture.runAsync(() -> askAgainAndAgain(port, questions), this.threads))
			.toList();
	}

	private void askAgainAndAgain(int port, List<String> questions) {
		try {
			while (!this.over) {
				for (String question : questions) {
					ask(port, question, "no-cache");
					ask(port, question, "max-age=600");
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void ask(int port, String question, String cacheControl) throws IOException, InterruptedException {
		var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + question))
			.timeout(TIMEOUT)
			.header("Cache-Control", cacheControl)
			.build();
		this.client.send(request, HttpResponse.BodyHandlers.discarding());
	}

	/** Fails when a question had no answer. */
	@Override
	public void close() {
		this.over = true;
		try {
			this.askers.forEach((asker) -> asker.orTimeout(2 * TIMEOUT.toSeconds(), TimeUnit.SECONDS).join());
		}
		finally {
			this.threads.shutdownNow();
			this.client.shutdownNow();
		}
	}

}
