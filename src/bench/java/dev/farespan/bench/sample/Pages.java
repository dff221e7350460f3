package dev.farespan.bench.sample;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Small pages, such as meters and counts: one at a time, over one connection, and never
 * longer than a given time.
 */
public final class Pages implements AutoCloseable {

	private final HttpClient client;

	private final Duration timeout;

	/**
	 * Connects when the first page is asked for.
	 * @param timeout for one page, from connecting to the last byte
	 */
	public Pages(Duration timeout) {
		this.timeout = timeout;
		this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout).build();
	}

	/**
	 * The page's text.
	 * @throws IOException when it does not come in time, or not with status 200
	 */
	public String get(URI page) throws IOException {
		return ask(HttpRequest.newBuilder(page).GET().build());
	}

	/**
	 * Posts nothing, and returns what is answered.
	 * @throws IOException when no answer comes in time, or not with status 200
	 */
	public String post(URI page) throws IOException {
		return ask(HttpRequest.newBuilder(page).POST(BodyPublishers.noBody()).build());
	}

	// the client's own timeout ends with the headers; this one holds for the body too
	private synchronized String ask(HttpRequest request) throws IOException {
		var answer = this.client.sendAsync(request, BodyHandlers.ofString());
		try {
			return body(request, answer.get(this.timeout.toNanos(), TimeUnit.NANOSECONDS));
		}
		catch (ExecutionException ex) {
			throw new IOException(request.uri() + " does not answer.", ex.getCause());
		}
		catch (TimeoutException ex) {
			answer.cancel(true);
			throw new IOException(request.uri() + " does not answer in " + this.timeout.toMillis() + " ms.", ex);
		}
		catch (InterruptedException ex) {
			answer.cancel(true);
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Interrupted while " + request.uri() + " was asked.");
		}
	}

	private static String body(HttpRequest request, HttpResponse<String> answer) throws IOException {
		if (answer.statusCode() != 200) {
			throw new IOException(request.uri() + " answers with status " + answer.statusCode() + ".");
		}
		return answer.body();
	}

	@Override
	public void close() {
		this.client.shutdownNow();
		this.client.close();
	}

}
