package dev.farespan.bench.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MachineTests {

	@TempDir
	Path mount;

	@Test
	@EnabledOnOs(OS.LINUX)
	void describesIt() {
		assertThat(Machine.describe()).containsOnlyKeys("kernel", "CPU", "cores", "memory", "cgroup memory limit",
				"cgroup CPU limit", "page size", "transparent huge pages", "load average at the start");
		assertThat(Machine.describe().get("memory")).matches("\\d+ MiB");
		assertThat(Machine.describe().get("kernel")).startsWith("Linux ");
		assertThat(Machine.describe().get("load average at the start")).matches("[\\d.]+ [\\d.]+ [\\d.]+");
	}

	@Test
	void takesTheTightestLimit_ofVersion2() throws IOException {
		write("pods/memory.max", "1073741824");
		write("pods/one/memory.max", "max");
		write("memory.max", "2147483648");
		write("pods/cpu.max", "max 100000");
		write("pods/one/cpu.max", "150000 100000");
		var groups = new Cgroups("0::/pods/one\n", this.mount);
		assertThat(groups.memory()).isEqualTo("1024 MiB");
		assertThat(groups.cpu()).isEqualTo("1.50 cores");
	}

	@Test
	void takesTheTightestLimit_ofVersion1() throws IOException {
		write("memory/memory.limit_in_bytes", "9223372036854771712");
		write("memory/pods/memory.limit_in_bytes", "536870912");
		write("cpu/pods/cpu.cfs_quota_us", "200000");
		write("cpu/pods/cpu.cfs_period_us", "100000");
		var groups = new Cgroups("4:memory:/pods\n1:cpu,cpuacct:/pods\n0::/\n", this.mount);
		assertThat(groups.memory()).isEqualTo("512 MiB");
		assertThat(groups.cpu()).isEqualTo("2.00 cores");
	}

	@Test
	void knowsNoLimit_whereThereIsNone() throws IOException {
		write("memory/memory.limit_in_bytes", "9223372036854771712");
		write("cpu/cpu.cfs_quota_us", "-1");
		write("cpu/cpu.cfs_period_us", "100000");
		var groups = new Cgroups("4:memory:/gone/from/here\n1:cpu:/\n", this.mount);
		assertThat(groups.memory()).isEqualTo("none");
		assertThat(groups.cpu()).isEqualTo("none");
		assertThat(new Cgroups("", this.mount).memory()).isEqualTo("none");
	}

	private void write(String file, String text) throws IOException {
		Path path = this.mount.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text + "\n");
	}

}
