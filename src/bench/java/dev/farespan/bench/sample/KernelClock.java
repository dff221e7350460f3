package dev.farespan.bench.sample;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandleProxies;
import java.util.Optional;

/**
 * The CPU clock of any process, to the nanosecond, ended threads included. The files under
 * {@code /proc} count in hundredths of a second, or forget threads that have ended.
 */
final class KernelClock {

	private static final int TIMESPEC_BYTES = 2 * Long.BYTES;

	// "time scheduled" of a whole process, in the kernel's encoding of clock ids
	private static final int SCHEDULED = 2;

	private static final Optional<ClockGettime> CLOCK_GETTIME = find();

	private KernelClock() {
	}

	/** CPU seconds; {@code NaN} where there is no such clock or process. */
	static double ofProcess(long pid) {
		return CLOCK_GETTIME.map((clock) -> read(clock, (int) (~pid << 3 | SCHEDULED))).orElse(Double.NaN);
	}

	private static double read(ClockGettime clock, int id) {
		try (Arena arena = Arena.ofConfined()) {
			MemorySegment timespec = arena.allocate(TIMESPEC_BYTES, Long.BYTES);
			if (clock.read(id, timespec) != 0) {
				return Double.NaN;
			}
			return timespec.get(ValueLayout.JAVA_LONG, 0) + timespec.get(ValueLayout.JAVA_LONG, Long.BYTES) / 1e9;
		}
	}

	// calling C is what it is for
	@SuppressWarnings("restricted")
	private static Optional<ClockGettime> find() {
		if (!"Linux".equals(System.getProperty("os.name")) || ValueLayout.ADDRESS.byteSize() != Long.BYTES) {
			return Optional.empty();
		}
		Linker linker = Linker.nativeLinker();
		FunctionDescriptor signature = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT,
				ValueLayout.ADDRESS);
		return linker.defaultLookup()
			.find("clock_gettime")
			.map((function) -> linker.downcallHandle(function, signature))
			.map((handle) -> MethodHandleProxies.asInterfaceInstance(ClockGettime.class, handle));
	}

	/** The C function. */
	@FunctionalInterface
	public interface ClockGettime {

		/** Writes seconds and nanoseconds; anything but 0 is an error. */
		int read(int clock, MemorySegment timespec);

	}

}
