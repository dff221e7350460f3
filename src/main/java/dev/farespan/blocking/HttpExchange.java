package dev.farespan.blocking;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import dev.farespan.domain.Deadline;
import dev.farespan.domain.FailureReason;
import dev.farespan.domain.SearchLimits;
import dev.farespan.policy.Failures;
import dev.farespan.provider.ContentCoding;
import dev.farespan.provider.ProviderException;
import dev.farespan.provider.ProviderRequest;
import dev.farespan.provider.ProviderResponse;

import org.springframework.http.HttpHeaders;
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
				.header(HttpHeaders.ACCEPT_ENCODING, ContentCoding.ACCEPTED)
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
		byte[] body = read(response.getBody(), response.getHeaders().getContentLength());
		if (body.length > ProviderResponse.MAX_BODY_BYTES) {
			// closing would read the rest; not from an interrupted thread
			Thread.currentThread().interrupt();
			throw new ProviderException(FailureReason.UNREADABLE, "the answer is too large");
		}
		return ProviderResponse.received(response.getStatusCode().value(), response.getHeaders()::getFirst, body);
	}

	/** At most one byte more than there may be; into no larger buffer than it takes. */
	private static byte[] read(InputStream body, long announced) throws IOException {
		if (announced < 0 || announced > ProviderResponse.MAX_BODY_BYTES) {
			return body.readNBytes(ProviderResponse.MAX_BODY_BYTES + 1);
		}
		byte[] bytes = new byte[(int) announced];
		int length = body.readNBytes(bytes, 0, bytes.length);
		return (length == bytes.length) ? bytes : Arrays.copyOf(bytes, length);
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
