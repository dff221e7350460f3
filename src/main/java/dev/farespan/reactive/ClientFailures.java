package dev.farespan.reactive;

import java.io.IOException;

import dev.farespan.domain.FailureReason;
import dev.farespan.policy.Failures;
import dev.farespan.provider.ProviderException;
import io.netty.handler.codec.CodecException;

import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.reactive.function.client.WebClientException;

/** Says in our words what the HTTP client of this twin throws. */
final class ClientFailures {

	private ClientFailures() {
	}

	static ProviderException explain(Throwable thrown) {
		Throwable cause = (thrown instanceof WebClientException && thrown.getCause() != null) ? thrown.getCause()
				: thrown;
		return switch (cause) {
			// the last is what Netty's decoder says of a status line or a chunk it cannot
			// read
			case CodecException _, DecodingException _, DataBufferLimitException _, IllegalArgumentException _ ->
				new ProviderException(FailureReason.UNREADABLE, "not valid HTTP, or too large", cause);
			case IOException _ -> new ProviderException(FailureReason.UNREACHABLE, "no connection, or it broke", cause);
			default -> Failures.explain(cause);
		};
	}

}
