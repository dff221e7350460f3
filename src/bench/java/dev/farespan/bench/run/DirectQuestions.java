package dev.farespan.bench.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import dev.farespan.bench.sample.Clock;

/** Searches sent to an upstream itself, with no rival between: to warm it, and to time it. */
final class DirectQuestions {

	private static final int AT_ONCE = 100;

	private static final int PROBES = 15;

	private static final int DAYS = 100;

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private final URI base;

	private final LocalDate firstDay;

	DirectQuestions(URI base, LocalDate firstDay) {
		this.base = base;
		this.firstDay = firstDay;
	}

	/** Asks many at once for so long, and one answer more. */
	void warm(Duration howLong) throws InterruptedException {
		double end = Clock.now() + howLong.toMillis() / 1000.0;
		var asked = new AtomicInteger();
		try (HttpClient client = client(); var workers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int worker = 0; worker < AT_ONCE; worker++) {
				workers.execute(() -> {
					while (Clock.now() < end && !Thread.currentThread().isInterrupted()) {
						millis(client, asked.getAndIncrement() % DAYS);
					}
				});
			}
		}
	}

	/**
	 * What it takes for a call when nothing else is asked of it.
	 *
	 * @return the median, in ms
	 * @throws OptionException if it does not answer searches
	 */
	double medianMillis() throws InterruptedException {
		double[] millis = new double[PROBES];
		try (HttpClient client = client()) {
			for (int probe = 0; probe < PROBES; probe++) {
				millis[probe] = millis(client, probe);
				if (Double.isNaN(millis[probe])) {
					throw new OptionException("compare.upstream=" + this.base
							+ " does not answer RegioJet's searches: GET " + search(probe) + " must give 200 within "
							+ LONGEST.toSeconds() + " s.");
				}
			}
		}
		Arrays.sort(millis);
		return millis[PROBES / 2];
	}

	/** NaN if it did not answer with 200. */
	private double millis(HttpClient client, int day) {
		double from = Clock.now();
		try {
			var request = HttpRequest.newBuilder(search(day)).timeout(LONGEST).build();
			int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
			return (status == 200) ? (Clock.now() - from) * 1000 : Double.NaN;
		}
		catch (IOException ex) {
			return Double.NaN;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Double.NaN;
		}
	}

	private URI search(int day) {
		LocalDate date = this.firstDay.plusDays(day);
		return URI.create(this.base + "/routes/search/simple?fromLocationId=10202003&fromLocationType=CITY"
				+ "&toLocationId=10202002&toLocationType=CITY&departureDate=" + date + "&tariffs=REGULAR");
	}

	private static HttpClient client() {
		return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
	}

}
