package dev.farespan.provider;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import dev.farespan.domain.FailureReason;

/**
 * Gathers the bytes of an answer: without a copy where it is as long as was announced,
 * and in no more room than has come where that is a lie. For one thread at a time.
 */
public final class BodyBuffer {

	/** Where nothing is announced. */
	private static final int LEAST_ROOM = 512;

	/** An answer that announces more gets the rest when it comes. */
	private static final int MOST_ROOM_AHEAD = 64 * 1024;

	private byte[] bytes;

	private int length;

	/**
	 * Room for an answer.
	 * @param announced its length in bytes; negative when it is not known
	 */
	public BodyBuffer(long announced) {
		this.bytes = new byte[(announced < 0) ? LEAST_ROOM : Math.clamp(announced, 0, MOST_ROOM_AHEAD)];
	}

	/**
	 * Adds bytes.
	 * @throws ProviderException unreadable, when there are more than
	 * {@link ProviderResponse#MAX_BODY_BYTES}
	 */
	public void add(int count, Source source) {
		makeRoom(count);
		source.read(this.bytes, this.length, count);
		this.length += count;
	}

	/**
	 * Adds all there is in a stream, waiting for it.
	 * @throws ProviderException as {@link #add}
	 */
	public void addAll(InputStream in) throws IOException {
		int read = 0;
		while (read >= 0) {
			this.length += read;
			if (this.length == this.bytes.length) {
				int next = in.read();
				if (next < 0) {
					return;
				}
				add(1, (into, offset, count) -> into[offset] = (byte) next);
			}
			read = in.read(this.bytes, this.length, this.bytes.length - this.length);
		}
	}

	/** All that was added. Nothing may be added any more. */
	public byte[] toBytes() {
		return (this.length == this.bytes.length) ? this.bytes : Arrays.copyOf(this.bytes, this.length);
	}

	/** For so many bytes, without those that are there to be moved. */
	int room() {
		return this.bytes.length;
	}

	private void makeRoom(int count) {
		if (count > ProviderResponse.MAX_BODY_BYTES - this.length) {
			throw new ProviderException(FailureReason.UNREADABLE, "the answer is too large");
		}
		if (count > this.bytes.length - this.length) {
			this.bytes = Arrays.copyOf(this.bytes,
					Math.clamp(2L * this.length, this.length + count, ProviderResponse.MAX_BODY_BYTES));
		}
	}

	/** Where bytes come from. */
	@FunctionalInterface
	public interface Source {

		/** Writes as many bytes there. */
		void read(byte[] into, int offset, int count);

	}

}
