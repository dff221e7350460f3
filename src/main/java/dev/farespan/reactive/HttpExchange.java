package dev.farespan.reactive;

import java.time.Duration;
import java.util.function.Consumer;

import dev.farespan.domain.Deadline;
import dev.farespan.domain.SearchLimits;
import dev.farespan.policy.Failures;
import dev.farespan.provider.BodyBuffer;
import dev.farespan.provider.ContentCoding;
import dev.farespan.provider.ProviderRequest;
import dev.farespan.provider.ProviderResponse;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Bytes out, bytes in: one HTTP request, from connecting to the last byte within the
 * attempt timeout.
 */
public final class HttpExchange {

	/**
	 * A failure that arrives when the day has its outcome: Reactor would log each with
	 * its stack, at level ERROR.
	 */
	private static final Context LATE_FAILURES_ARE_NO_NEWS = lateFailuresGoTo((late) -> {
	});

	private final WebClient http;

	private final Duration attemptTimeout;

	public HttpExchange(WebClient http, SearchLimits limits) {
		this.http = http;
		this.attemptTimeout = limits.attemptTimeout();
	}

	/** What fails when nobody listens any more, told to this one. */
	static Context lateFailuresGoTo(Consumer<Throwable> listener) {
		return Context.of("reactor.onErrorDropped.local", listener);
	}

	/**
	 * Sends a request; the whole answer, or a {@code ProviderException}. Cancelling
	 * aborts the request.
	 */
	Mono<ProviderResponse> exchange(ProviderRequest request, Deadline deadline) {
		Duration timeout = deadline.bound(this.attemptTimeout);
		if (timeout.isZero()) {
			return Mono.error(Failures.timedOut(deadline));
		}
		return this.http.get()
			.uri(request.uri())
			.headers((headers) -> request.headers().forEach(headers::set))
			.header(ContentCoding.HEADER, ContentCoding.ACCEPTED)
			.exchangeToMono(HttpExchange::read)
			// with another source: a plain timeout first makes a text for its failure
			.timeout(timeout, Mono.error(() -> Failures.timedOut(deadline)))
			.onErrorMap(ClientFailures::explain)
			.contextWrite(LATE_FAILURES_ARE_NO_NEWS);
	}

	private static Mono<ProviderResponse> read(ClientResponse response) {
		var headers = response.headers().asHttpHeaders();
		// not bodyToMono, which refuses a body whose content type is malformed
		return response.body(BodyExtractors.toDataBuffers())
			.collect(() -> new BodyBuffer(headers.getContentLength()), HttpExchange::add)
			.map((body) -> ProviderResponse.received(response.statusCode().value(), headers::getFirst, body.toBytes()));
	}

	/**
	 * To the heap at once: of an answer that is given up half-way, the buffers that were
	 * kept would be lost, and of one that dribbles each byte would keep a whole one.
	 */
	private static void add(BodyBuffer body, DataBuffer buffer) {
		try {
			body.add(buffer.readableByteCount(), buffer::read);
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

}
