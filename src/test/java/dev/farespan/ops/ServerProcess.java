package dev.farespan.ops;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program in a process of its own that answers HTTP on a loopback port. */
final class ServerProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration PAUSE = Duration.ofMillis(100);

	private static final long LAST_WAIT_SECONDS = 10;

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(PATIENCE)
		.build();

	private final Process process;

	private final Path log;

	private final int port;

	private ServerProcess(Process process, Path log, int port) {
		this.process = process;
		this.log = log;
		this.port = port;
	}

	/** Starts it and goes on. */
	static ServerProcess start(List<String> command, Path log, int port) throws IOException {
		return start(new ProcessBuilder(command), log, port);
	}

	/** Starts it where and as it is said, and goes on. */
	static ServerProcess start(ProcessBuilder program, Path log, int port) throws IOException {
		Process process = program.redirectErrorStream(true).redirectOutput(log.toFile()).start();
		return new ServerProcess(process, log, port);
	}

	int port() {
		return this.port;
	}

	/** Waits until it answers this with 200. */
	void awaitOk(String path) throws IOException, InterruptedException {
		long start = System.nanoTime();
		while (!isOk(path)) {
			if (!this.process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
				throw new IllegalStateException("port " + this.port + " does not answer " + path + "; it said: "
						+ new String(Files.readAllBytes(this.log), StandardCharsets.UTF_8));
			}
			Thread.sleep(PAUSE);
		}
	}

	private boolean isOk(String path) throws InterruptedException {
		try {
			return get(path).statusCode() == 200;
		}
		catch (IOException ex) {
			// it does not listen yet
			return false;
		}
	}

	HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(request(path).GET());
	}

	/** Sends the fields of a form. */
	HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.US_ASCII)));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path)).timeout(PATIENCE);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
	}

	/** Ends it at once, and waits until it is gone. */
	@Override
	public void close() {
		this.client.shutdownNow();
		this.process.destroyForcibly();
		try {
			this.process.waitFor(LAST_WAIT_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
