package dev.farespan.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The directory of the control group that counts this process's memory.
 *
 * @param root the topmost group that can be seen from here
 */
record MemoryCgroup(Path root, Path directory, String usageFile, String limitFile) {

	// version 1 spells "no limit" as a number that no machine has
	private static final double NO_LIMIT = 0x1p50;

	/** Empty when this is no Linux, or its groups are not to be seen. */
	static Optional<MemoryCgroup> find(Path membership, Path mount) {
		List<String[]> groups = lines(membership).map((line) -> line.split(":", 3))
			.filter((parts) -> parts.length == 3)
			.toList();
		Optional<MemoryCgroup> v1 = groups.stream()
			.filter((parts) -> List.of(parts[1].split(",", -1)).contains("memory"))
			.findFirst()
			.map((parts) -> v1(mount.resolve("memory"), parts[2]));
		return v1.or(() -> groups.stream()
			.filter((parts) -> parts[0].equals("0"))
			.findFirst()
			.map((parts) -> v2(mount, parts[2])));
	}

	private static MemoryCgroup v1(Path root, String group) {
		return new MemoryCgroup(root, inside(root, group), "memory.usage_in_bytes", "memory.limit_in_bytes");
	}

	private static MemoryCgroup v2(Path root, String group) {
		return new MemoryCgroup(root, inside(root, group), "memory.current", "memory.max");
	}

	// a container may see its own group as the root, yet be told the host's path to it
	private static Path inside(Path root, String group) {
		Path directory = root.resolve(group.substring(1)).normalize();
		return (directory.startsWith(root) && Files.isDirectory(directory)) ? directory : root;
	}

	/** In bytes. */
	OptionalDouble usage() {
		return number(this.directory.resolve(this.usageFile));
	}

	/** In bytes: the tightest of this group's limit and those of the groups around it. */
	OptionalDouble limit() {
		return Stream.iterate(this.directory, (path) -> path.startsWith(this.root), Path::getParent)
			.map((path) -> number(path.resolve(this.limitFile)))
			.flatMapToDouble(OptionalDouble::stream)
			.filter((limit) -> limit < NO_LIMIT)
			.min();
	}

	private static OptionalDouble number(Path file) {
		return lines(file).filter((line) -> line.matches("\\d+")).mapToDouble(Double::parseDouble).findFirst();
	}

	private static Stream<String> lines(Path file) {
		try {
			return Files.readAllLines(file).stream();
		}
		catch (IOException ex) {
			return Stream.empty();
		}
	}

}
