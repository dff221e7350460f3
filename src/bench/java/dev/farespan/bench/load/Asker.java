package dev.farespan.bench.load;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the service one query and waits, over connections that are kept alive. */
final class Asker implements AutoCloseable {

	private final Target target;

	private final HttpClient client;

	Asker(Target target) {
		this.target = target;
		this.client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(target.timeout())
			.build();
	}

	/** What it sends for so many days. */
	HttpRequest query(int days) {
		return HttpRequest.newBuilder(this.target.service().resolve(this.target.path(days)))
			.header("Accept", "application/json")
			.build();
	}

	/** Never longer than the target's timeout, the body included; the answers look at it afterwards. */
	Reply ask(HttpRequest query, Answers answers) throws InterruptedException {
		long sent = System.nanoTime();
		CompletableFuture<HttpResponse<byte[]>> answer = this.client.sendAsync(query, BodyHandlers.ofByteArray());
		try {
			HttpResponse<byte[]> whole = answer.get(this.target.timeout().toNanos(), TimeUnit.NANOSECONDS);
			long done = System.nanoTime();
			return new Reply(sent, done, answers.failure(whole.statusCode(), whole.body()));
		}
		catch (ExecutionException ex) {
			return failed(sent, "No answer came: " + ex.getCause() + ".");
		}
		catch (TimeoutException ex) {
			answer.cancel(true);
			return failed(sent, "No whole answer came in " + this.target.timeout().toMillis() + " ms.");
		}
		catch (InterruptedException ex) {
			answer.cancel(true);
			throw ex;
		}
	}

	private static Reply failed(long sent, String why) {
		return new Reply(sent, System.nanoTime(), why);
	}

	@Override
	public void close() {
		this.client.shutdownNow();
		this.client.close();
	}

}
