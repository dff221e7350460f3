package dev.farespan.provider;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;

import dev.farespan.domain.FailureReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BodyBufferTests {

	private static final int MOST = ProviderResponse.MAX_BODY_BYTES;

	/** The length that is announced, and the one that comes. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			-1,      0
			-1,      1500
			0,       0
			0,       3
			1500,    1500
			1500,    0
			1500,    700
			1500,    9000
			1048576, 1048576
			-1,      1048576
			99999999, 200
			""")
	void gathersWhatComes_whateverWasAnnounced(long announced, int comes) throws IOException {
		byte[] sent = bytes(comes);
		var piecemeal = new BodyBuffer(announced);
		for (int at = 0; at < comes; at += 700) {
			int from = at;
			piecemeal.add(Math.min(700, comes - at),
					(into, offset, count) -> System.arraycopy(sent, from, into, offset, count));
		}
		assertThat(piecemeal.toBytes()).isEqualTo(sent);
		var streamed = new BodyBuffer(announced);
		streamed.addAll(new ByteArrayInputStream(sent));
		assertThat(streamed.toBytes()).isEqualTo(sent);
	}

	@Test
	void takesNoMoreThanIsAllowed() throws IOException {
		var full = new BodyBuffer(-1);
		full.addAll(new ByteArrayInputStream(bytes(MOST)));
		assertThatExceptionOfType(ProviderException.class).isThrownBy(() -> full.add(1, (into, offset, count) -> {
		})).satisfies((ex) -> assertThat(ex.reason()).isEqualTo(FailureReason.UNREADABLE));
		assertThatExceptionOfType(ProviderException.class)
			.isThrownBy(() -> new BodyBuffer(MOST).addAll(new ByteArrayInputStream(bytes(MOST + 1))))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(FailureReason.UNREADABLE));
	}

	@Test
	void takesNoRoomAhead_forWhatIsOnlyAnnounced() {
		assertThat(new BodyBuffer(MOST).room()).isLessThanOrEqualTo(64 * 1024);
		assertThat(new BodyBuffer(1500).room()).isEqualTo(1500);
	}

	private static byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		new Random(length).nextBytes(bytes);
		return bytes;
	}

}
