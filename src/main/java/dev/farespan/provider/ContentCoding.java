package dev.farespan.provider;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
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

	/** Says in every request what is understood. */
	public static final String HEADER = "accept-encoding";

	/** The value of that header. */
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
			// a stream's own buffer would be four times as large as most answers
			byte[] body = new byte[told(packed) + 1];
			int length = gzip.readNBytes(body, 0, body.length);
			byte[] more = (length < body.length) ? new byte[0]
					: gzip.readNBytes(ProviderResponse.MAX_BODY_BYTES + 1 - length);
			if (length + more.length > ProviderResponse.MAX_BODY_BYTES) {
				throw new ProviderException(FailureReason.UNREADABLE, "the answer is too large unpacked");
			}
			byte[] whole = Arrays.copyOf(body, length + more.length);
			System.arraycopy(more, 0, whole, length, more.length);
			return whole;
		}
		catch (IOException ex) {
			throw new ProviderException(FailureReason.UNREADABLE, "not valid gzip", ex);
		}
	}

	/** How long it says to be unpacked (RFC 1952, ISIZE), as far as that is allowed. */
	private static int told(byte[] packed) {
		long size = 0;
		for (int i = packed.length - 1; i >= Math.max(0, packed.length - Integer.BYTES); i--) {
			size = size << Byte.SIZE | Byte.toUnsignedInt(packed[i]);
		}
		return Math.clamp(size, 0, ProviderResponse.MAX_BODY_BYTES);
	}

}
