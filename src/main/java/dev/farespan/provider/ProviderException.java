package dev.farespan.provider;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;

import dev.farespan.domain.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * Why one attempt at a day brought no fares. Thrown a hundred times a query when an
 * upstream is down, so it has no stack.
 */
public class ProviderException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1;

	private final FailureReason reason;

	private final @Nullable Duration retryAfter;

	public ProviderException(FailureReason reason, String message) {
		this(reason, message, null, null);
	}

	public ProviderException(FailureReason reason, String message, Throwable cause) {
		this(reason, message, null, cause);
	}

	private ProviderException(FailureReason reason, String message, @Nullable Duration retryAfter,
			@Nullable Throwable cause) {
		super(message, cause, false, false);
		this.reason = reason;
		this.retryAfter = retryAfter;
	}

	/**
	 * What a status other than 200 means, where the provider's API says nothing more of
	 * it.
	 */
	public static ProviderException of(ProviderResponse response) {
		return new ProviderException(reasonOf(response.status()), "the upstream answered " + response.status(),
				response.retryAfter().orElse(null), null);
	}

	private static FailureReason reasonOf(int status) {
		if (status == 429) {
			return FailureReason.RATE_LIMITED;
		}
		if (status >= 500) {
			return FailureReason.UPSTREAM_ERROR;
		}
		return (status >= 300) ? FailureReason.REFUSED : FailureReason.UNREADABLE;
	}

	public FailureReason reason() {
		return this.reason;
	}

	/** How long the upstream asks not to be asked again. */
	public Optional<Duration> retryAfter() {
		return Optional.ofNullable(this.retryAfter);
	}

}
