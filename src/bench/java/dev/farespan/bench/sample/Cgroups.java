package dev.farespan.bench.sample;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The limits of the control groups that a process lives in, of version 1 or 2: the
 * tightest of its own and of those around it.
 */
final class Cgroups {

	// version 1 spells "no limit" as a number that no machine has
	private static final long NO_LIMIT = 1L << 50;

	private static final long MIB = 1 << 20;

	private final List<String[]> groups;

	private final Path mount;

	Cgroups(String membership, Path mount) {
		this.groups = membership.lines()
			.map((line) -> line.split(":", 3))
			.filter((parts) -> parts.length == 3)
			.toList();
		this.mount = mount;
	}

	/** Those of this process. */
	static Cgroups own() {
		return new Cgroups(ProcFile.text(Path.of("/proc/self/cgroup")), Path.of("/sys/fs/cgroup"));
	}

	/** In MiB, or {@code none}. */
	String memory() {
		return directories("memory").flatMap((group) -> Stream.of("memory.max", "memory.limit_in_bytes").map(group::resolve))
			.map(Cgroups::words)
			.filter((words) -> words[0].matches("\\d{1,18}"))
			.map((words) -> Long.parseLong(words[0]))
			.filter((bytes) -> bytes < NO_LIMIT)
			.min(Comparator.naturalOrder())
			.map((bytes) -> bytes / MIB + " MiB")
			.orElse("none");
	}

	/** In cores, or {@code none}. */
	String cpu() {
		return directories("cpu").flatMap((group) -> Stream.of(share(words(group.resolve("cpu.max"))), share(v1Quota(group))))
			.flatMap(Optional::stream)
			.min(Comparator.naturalOrder())
			.map((cores) -> String.format(Locale.ROOT, "%.2f cores", cores))
			.orElse("none");
	}

	private static String[] v1Quota(Path group) {
		return Stream.of("cpu.cfs_quota_us", "cpu.cfs_period_us")
			.map((file) -> words(group.resolve(file))[0])
			.toArray(String[]::new);
	}

	// quota and period in microseconds; "max" or -1 is no quota
	private static Optional<Double> share(String[] words) {
		boolean limited = words.length == 2 && Arrays.stream(words).allMatch((word) -> word.matches("[1-9]\\d{0,17}"));
		return limited ? Optional.of(Double.parseDouble(words[0]) / Double.parseDouble(words[1])) : Optional.empty();
	}

	// from the innermost outwards; a container may see its own as the root, yet be told the host's path to it
	private Stream<Path> directories(String controller) {
		return this.groups.stream()
			.filter((group) -> group[1].isEmpty() || List.of(group[1].split(",", -1)).contains(controller))
			.flatMap((group) -> {
				Path root = group[1].isEmpty() ? this.mount : this.mount.resolve(controller);
				Path own = root.resolve(group[2].substring(1)).normalize();
				return Stream.iterate(own, (path) -> path != null && path.startsWith(root), Path::getParent);
			});
	}

	private static String[] words(Path file) {
		return ProcFile.text(file).strip().split(" ", -1);
	}

}
