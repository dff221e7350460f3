package dev.farespan.provider;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A whole answer, decompressed.
 *
 * @param headers looks up the first value of a header, its name's case ignored
 * @param body at most {@value #MAX_BODY_BYTES} bytes; not copied, so nobody may change it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy a call would cost 4 KB
public record ProviderResponse(int status, Function<String, @Nullable String> headers, byte[] body) {

	/** A longer answer is unreadable. */
	public static final int MAX_BODY_BYTES = 1024 * 1024;

	/** With the value {@code true}, marks what the built-in simulator answered. */
	public static final String SIMULATED_HEADER = "Farespan-Simulated";

	/**
	 * An answer as it came over the wire.
	 * @throws ProviderException unreadable, when it cannot be unpacked
	 */
	public static ProviderResponse received(int status, Function<String, @Nullable String> headers, byte[] body) {
		return new ProviderResponse(status, headers, ContentCoding.unpack(body, headers.apply("Content-Encoding")));
	}

	public Optional<String> header(String name) {
		return Optional.ofNullable(this.headers.apply(name));
	}

	/**
	 * The pause that a {@code Retry-After} asks for, in seconds or until a date; empty
	 * when there is none to be understood.
	 */
	public Optional<Duration> retryAfter() {
		return header("Retry-After").flatMap((value) -> RetryAfter.parse(value, header("Date")));
	}

	public boolean isSimulated() {
		return header(SIMULATED_HEADER).filter("true"::equalsIgnoreCase).isPresent();
	}

}
