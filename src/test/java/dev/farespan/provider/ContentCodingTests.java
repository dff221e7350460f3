package dev.farespan.provider;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import dev.farespan.domain.FailureReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ContentCodingTests {

	private static final byte[] BODY = "{\"routes\":[]}".getBytes(StandardCharsets.US_ASCII);

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "identity", " Identity " })
	void leavesWhatIsNotPacked(@Nullable String coding) {
		assertThat(ContentCoding.unpack(BODY, coding)).isSameAs(BODY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "gzip", "GZIP", "x-gzip" })
	void unpacksGzip(String coding) throws IOException {
		assertThat(ContentCoding.unpack(gzip(BODY), coding)).isEqualTo(BODY);
	}

	@Test
	void leavesNothing_whenThereIsNothing() {
		assertThat(ContentCoding.unpack(new byte[0], "gzip")).isEmpty();
	}

	@Test
	void unpacksAll_thoughTheEndTellsOfLess() throws IOException {
		byte[] two = concat(gzip(BODY), gzip(new byte[] { '!' }));
		assertThat(ContentCoding.unpack(two, "gzip")).isEqualTo(concat(BODY, new byte[] { '!' }));
		byte[] most = new byte[ProviderResponse.MAX_BODY_BYTES];
		assertUnreadable(concat(gzip(most), gzip(BODY)), "gzip");
	}

	private static byte[] concat(byte[] one, byte[] other) {
		byte[] both = Arrays.copyOf(one, one.length + other.length);
		System.arraycopy(other, 0, both, one.length, other.length);
		return both;
	}

	@Test
	void unpacksAsMuchAsIsAllowed_andNoMore() throws IOException {
		byte[] most = new byte[ProviderResponse.MAX_BODY_BYTES];
		assertThat(ContentCoding.unpack(gzip(most), "gzip")).hasSize(most.length);
		assertUnreadable(gzip(new byte[most.length + 1]), "gzip");
	}

	@ParameterizedTest
	@ValueSource(strings = { "br", "deflate", "zstd", "gzip, gzip", "rot13" })
	void isUnreadable_whenPackedInAnotherWay(String coding) {
		assertUnreadable(BODY, coding);
	}

	@Test
	void isUnreadable_whenBroken() throws IOException {
		assertUnreadable(BODY, "gzip");
		byte[] packed = gzip(BODY);
		assertUnreadable(Arrays.copyOf(packed, packed.length / 2), "gzip");
	}

	private static void assertUnreadable(byte[] received, String coding) {
		assertThatExceptionOfType(ProviderException.class).isThrownBy(() -> ContentCoding.unpack(received, coding))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(FailureReason.UNREADABLE));
	}

	private static byte[] gzip(byte[] body) throws IOException {
		var packed = new ByteArrayOutputStream();
		try (var gzip = new GZIPOutputStream(packed)) {
			gzip.write(body);
		}
		return packed.toByteArray();
	}

}
