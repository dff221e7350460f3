package dev.farespan.provider;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import dev.farespan.domain.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks answers, the same way in both twins. Not left to their HTTP clients: these
 * understand different codings, and one loses a connection with each broken answer and
 * unpacks a bomb whole.
 */
public final class ContentCoding {

	/** The value of {@code Accept-Encoding} in every request. */
	public static final String ACCEPTED = "gzip";

	private ContentCoding() {
	}

	/**
	 * The answer as it was before it was packed.
	 * @param coding the value of {@code Content-Encoding}
	 * @throws ProviderException unreadable, when it is packed in another way than was
	 * asked for, is broken, or is too large
	 */
	static byte[] unpack(byte[] received, @Nullable String coding) {
		return switch ((coding != null) ? coding.strip().toLowerCase(Locale.ROOT) : "") {
			case "", "identity" -> received;
			case "gzip", "x-gzip" -> (received.length > 0) ? gunzip(received) : received;
			default -> throw new ProviderException(FailureReason.UNREADABLE, "packed in a way not asked for");
		};
	}

	private static byte[] gunzip(byte[] packed) {
		try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
			byte[] body = gzip.readNBytes(ProviderResponse.MAX_BODY_BYTES + 1);
			if (body.length > ProviderResponse.MAX_BODY_BYTES) {
				throw new ProviderException(FailureReason.UNREADABLE, "the answer is too large unpacked");
			}
			return body;
		}
		catch (IOException ex) {
			throw new ProviderException(FailureReason.UNREADABLE, "not valid gzip", ex);
		}
	}

}
