package dev.farespan.blocking;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import dev.farespan.domain.Deadline;
import dev.farespan.domain.SearchLimits;
import dev.farespan.policy.Failures;
import dev.farespan.provider.BodyBuffer;
import dev.farespan.provider.ContentCoding;
import dev.farespan.provider.ProviderException;
import dev.farespan.provider.ProviderRequest;
import dev.farespan.provider.ProviderResponse;

import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

/**
 * Bytes out, bytes in: one HTTP request, from connecting to the last byte within the
 * attempt timeout.
 */
public final class HttpExchange implements AutoCloseable {

	private final RestClient http;

	private final Duration attemptTimeout;

	private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1,
			Thread.ofPlatform().daemon().name("attempt-timeout").factory());

	public HttpExchange(RestClient http, SearchLimits limits) {
		this.http = http;
		this.attemptTimeout = limits.attemptTimeout();
		this.clock.setRemoveOnCancelPolicy(true);
	}

	/**
	 * Sends a request and waits for the whole answer.
	 * @throws ProviderException when there is none
	 * @throws InterruptedException when whoever asked has left; the request is aborted
	 */
	ProviderResponse exchange(ProviderRequest request, Deadline deadline) throws InterruptedException {
		Duration timeout = deadline.bound(this.attemptTimeout);
		if (timeout.isZero()) {
			throw Failures.timedOut(deadline);
		}
		var alarm = new Alarm();
		Future<?> set = this.clock.schedule(alarm, timeout.toNanos(), TimeUnit.NANOSECONDS);
		try {
			return this.http.get()
				.uri(request.uri())
				.headers((headers) -> request.headers().forEach(headers::set))
				.header(ContentCoding.HEADER, ContentCoding.ACCEPTED)
				.exchangeForRequiredValue((sent, response) -> read(response));
		}
		catch (RuntimeException ex) {
			if (alarm.off()) {
				throw Failures.timedOut(deadline);
			}
			boolean interrupted = Thread.interrupted();
			if (ex instanceof ProviderException failure) {
				throw failure;
			}
			if (interrupted) {
				throw new InterruptedException("the request was aborted");
			}
			throw ClientFailures.explain(ex);
		}
		finally {
			set.cancel(false);
			alarm.off();
		}
	}

	private static ProviderResponse read(ClientHttpResponse response) throws IOException {
		var body = new BodyBuffer(response.getHeaders().getContentLength());
		try {
			body.addAll(response.getBody());
		}
		catch (ProviderException ex) {
			// closing would read the rest; not from an interrupted thread
			Thread.currentThread().interrupt();
			throw ex;
		}
		return ProviderResponse.received(response.getStatusCode().value(), response.getHeaders()::getFirst,
				body.toBytes());
	}

	@Override
	public void close() {
		this.clock.shutdownNow();
	}

	/**
	 * Interrupts the thread that waits when its time is up. The clients' own timeouts
	 * count from one byte to the next, so an upstream that dribbles would never meet
	 * them.
	 */
	private static final class Alarm implements Runnable {

		private final Thread waiting = Thread.currentThread();

		private boolean over;

		private boolean rang;

		@Override
		public synchronized void run() {
			if (!this.over) {
				this.rang = true;
				this.waiting.interrupt();
			}
		}

		/**
		 * Ends it, and tells whether it rang; the interrupt was then its own, and is
		 * taken back.
		 */
		synchronized boolean off() {
			if (this.rang && !this.over) {
				Thread.interrupted();
			}
			this.over = true;
			return this.rang;
		}

	}

}
