package dev.farespan.bench.sample;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * CPU seconds, user and system together. Only differences of two mean anything;
 * {@code NaN} where it cannot be read.
 */
public final class CpuClock {

	private static final double TICKS_A_SECOND = AuxiliaryVector.own().value(AuxiliaryVector.TICKS_A_SECOND, 100);

	private static final Path PROC = Path.of("/proc");

	// fields of /proc/PID/stat counted from the one after the name
	private static final int USER = 11;


	// fields of /proc/stat: user, nice, system, irq, softirq, steal; not idle and iowait, and guest is within user
	private static final int[] BUSY = { 1, 2, 3, 6, 7, 8 };

	private CpuClock() {
	}

	/**
	 * Of a process with all its threads, ended ones too: to the nanosecond where the kernel's
	 * clock can be asked, otherwise from {@code /proc/PID/stat}, two ticks (20 ms) at most
	 * below the truth.
	 */
	public static double ofProcess(long pid) {
		double seconds = KernelClock.ofProcess(pid);
		return Double.isNaN(seconds) ? ofStat(ProcFile.text(PROC.resolve(Long.toString(pid)).resolve("stat")), USER)
				: seconds;
	}

	/** Of all that runs on the machine, and what a hypervisor gave to others. To the tick. */
	public static double ofMachine() {
		return ofMachine(ProcFile.text(PROC.resolve("stat")));
	}

	static double ofMachine(String stat) {
		String[] fields = stat.lines().findFirst().orElse("").split(" +", -1);
		if (!fields[0].equals("cpu") || fields.length < 9) {
			return Double.NaN;
		}
		return IntStream.of(BUSY).mapToLong((field) -> Long.parseLong(fields[field])).sum() / TICKS_A_SECOND;
	}

	// a name may hold spaces and brackets: what counts comes after the last one
	static double ofStat(String stat, int first) {
		String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
		if (fields.length < first + 2) {
			return Double.NaN;
		}
		return Arrays.stream(fields, first, first + 2).mapToLong(Long::parseLong).sum() / TICKS_A_SECOND;
	}

}
