package dev.farespan.bench.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.farespan.bench.run.StepFailedException;

/**
 * So much of one core for a process and no more, as a container gets it: by a control
 * group, which only root may make.
 */
final class CpuQuota implements AutoCloseable {

	private static final Path GROUPS = Path.of("/sys/fs/cgroup");

	private static final long PERIOD_MICROS = 100_000;

	private final Path group;

	private CpuQuota(Path group) {
		this.group = group;
	}

	/** Takes a process with all its threads in, from now on. */
	static CpuQuota of(long pid, double cores) throws StepFailedException {
		boolean isFirstVersion = Files.exists(GROUPS.resolve("cpu/cgroup.procs"));
		Path group = GROUPS.resolve((isFirstVersion ? "cpu/" : "") + "farespan-" + pid);
		long quota = Math.round(cores * PERIOD_MICROS);
		try {
			Files.createDirectory(group);
			if (isFirstVersion) {
				Files.writeString(group.resolve("cpu.cfs_period_us"), String.valueOf(PERIOD_MICROS));
				Files.writeString(group.resolve("cpu.cfs_quota_us"), String.valueOf(quota));
			}
			else {
				Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD_MICROS);
			}
			Files.writeString(group.resolve("cgroup.procs"), String.valueOf(pid));
			return new CpuQuota(group);
		}
		catch (IOException ex) {
			throw new StepFailedException(
					"A replica's share of the cores cannot be limited, which needs root and control groups: " + ex);
		}
	}

	/** Once its process has ended. */
	@Override
	public void close() {
		try {
			Files.deleteIfExists(this.group);
		}
		catch (IOException ex) {
			// an empty group does no harm
		}
	}

}
