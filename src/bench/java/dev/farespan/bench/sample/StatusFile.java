package dev.farespan.bench.sample;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * {@code /proc/PID/status}, opened once: the same process is read each time, even where
 * its number has gone to another.
 */
final class StatusFile implements AutoCloseable {

	private final byte[] buffer = new byte[16 * 1024];

	private final Path peakReset;

	// not a channel: one of those would be closed by whoever is interrupted while reading
	private @Nullable RandomAccessFile file;

	StatusFile(long pid) {
		Path directory = Path.of("/proc", Long.toString(pid));
		this.peakReset = directory.resolve("clear_refs");
		this.file = open(directory.resolve("status"));
	}

	private static @Nullable RandomAccessFile open(Path status) {
		try {
			return new RandomAccessFile(status.toFile(), "r");
		}
		catch (IOException ex) {
			return null;
		}
	}

	/** Empty once the process has ended. */
	synchronized Optional<Status> read() {
		if (this.file == null) {
			return Optional.empty();
		}
		try {
			this.file.seek(0);
			double at = Clock.now();
			int length = Math.max(this.file.read(this.buffer), 0);
			String text = new String(this.buffer, 0, length, StandardCharsets.ISO_8859_1);
			return Optional.of(Status.parse(at, text)).filter(Status::isAlive);
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	/** Lets the peak begin anew at what is resident now; false where that is not allowed. */
	synchronized boolean resetPeak() {
		try {
			Files.writeString(this.peakReset, "5");
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public synchronized void close() {
		try {
			if (this.file != null) {
				this.file.close();
			}
		}
		catch (IOException ex) {
			// it was only read
		}
		this.file = null;
	}

}
