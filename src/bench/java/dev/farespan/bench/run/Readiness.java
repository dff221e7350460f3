package dev.farespan.bench.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import dev.farespan.bench.sample.Clock;

/** Waits until a process answers, which is when it is ready. */
public final class Readiness {

	private static final Duration LONGEST_START = Duration.ofSeconds(60);

	private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);

	private static final long POLL_MILLIS = 20;

	private final Child child;

	/** Of a process that has just been started. */
	public Readiness(Child child) {
		this.child = child;
	}

	/** Returns when it first answered with 200, in seconds since 1970 */
	public double await(URI address) throws InterruptedException, StepFailedException {
		double end = Clock.now() + LONGEST_START.toSeconds();
		try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
			while (Clock.now() < end) {
				if (!this.child.isAlive()) {
					throw new StepFailedException(this.child.obituary());
				}
				if (answers(client, address)) {
					return Clock.now();
				}
				Thread.sleep(POLL_MILLIS);
			}
		}
		throw new StepFailedException("it was not ready after " + LONGEST_START.toSeconds() + " s");
	}

	private static boolean answers(HttpClient client, URI address) throws InterruptedException {
		try {
			var request = HttpRequest.newBuilder(address).timeout(LONGEST_ANSWER).build();
			return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
