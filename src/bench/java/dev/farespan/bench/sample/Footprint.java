package dev.farespan.bench.sample;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process holds at one moment. What cannot be read is {@code NaN}.
 *
 * @param at when
 * @param rssMib resident memory
 * @param anonMib its anonymous part, which nothing but the process can give back
 * @param threads that the kernel knows
 * @param descriptors of open files and connections
 */
public record Footprint(double at, double rssMib, double anonMib, double threads, double descriptors) {

	private static final double KIB_A_MIB = 1024;

	/** Of a process that runs. */
	public static Footprint of(long pid) {
		Path directory = Path.of("/proc", Long.toString(pid));
		Status status = Status.parse(Clock.now(), ProcFile.text(directory.resolve("status")));
		if (!status.isAlive()) {
			return new Footprint(status.at(), Double.NaN, Double.NaN, Double.NaN, Double.NaN);
		}
		return new Footprint(status.at(), status.rssKib() / KIB_A_MIB,
				status.anonKib() / KIB_A_MIB, status.threads(), entries(directory.resolve("fd")));
	}

	private static double entries(Path directory) {
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
			int count = 0;
			for (Path _ : entries) {
				count++;
			}
			return count;
		}
		catch (IOException ex) {
			return Double.NaN;
		}
	}

}
