package dev.farespan.bench.sample;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the kernel told this process at its start, as pairs of words. */
final class AuxiliaryVector {

	static final long PAGE_SIZE = 6;

	static final long TICKS_A_SECOND = 17;

	private final Path file;

	AuxiliaryVector(Path file) {
		this.file = file;
	}

	/** That of this process. */
	static AuxiliaryVector own() {
		return new AuxiliaryVector(Path.of("/proc/self/auxv"));
	}

	/** The value of a type; {@code otherwise} where it cannot be read. */
	long value(long type, long otherwise) {
		ByteBuffer words = words();
		while (words.remaining() >= 2 * Long.BYTES) {
			long found = words.getLong();
			long value = words.getLong();
			if (found == type) {
				return value;
			}
		}
		return otherwise;
	}

	private ByteBuffer words() {
		try {
			return ByteBuffer.wrap(Files.readAllBytes(this.file)).order(ByteOrder.nativeOrder());
		}
		catch (IOException ex) {
			return ByteBuffer.allocate(0);
		}
	}

}
