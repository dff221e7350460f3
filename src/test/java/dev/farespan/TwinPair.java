package dev.farespan;

import java.io.IOException;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A reactive and a blocking twin, side by side, and an upstream that is not to be asked.
 */
final class TwinPair implements AutoCloseable {

	private final TestUpstream upstream = new TestUpstream();

	private final Farespan reactive = Farespan.start(Rival.REACTIVE, this.upstream, List.of());

	private final Farespan blocking = Farespan.start(Rival.VIRTUAL, this.upstream, List.of());

	TwinPair() throws IOException {
	}

	/** The answer of one twin, which is that of the other, byte for byte. */
	RawResponse answer(String request) throws IOException {
		RawResponse response = this.reactive.raw(request);
		assertThat(this.blocking.raw(request)).isEqualTo(response);
		return response;
	}

	List<Farespan> both() {
		return List.of(this.reactive, this.blocking);
	}

	@Override
	public void close() throws IOException {
		both().forEach(Farespan::close);
		this.upstream.close();
		assertThat(this.upstream.received()).isZero();
	}

}
