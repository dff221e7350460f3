package dev.farespan.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CgroupMetricsTests {

	private static final String V1 = """
			9:name=systemd:/
			5:cpu,cpuacct:/
			4:memory:/pods/farespan
			0::/
			""";

	private static final String V2 = "0::/pods/farespan\n";

	@TempDir
	Path directory;

	private Path mount;

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	@BeforeEach
	void mount() {
		this.mount = this.directory.resolve("fs");
	}

	@Test
	void readsVersion1() throws IOException {
		write("memory/pods/farespan/memory.usage_in_bytes", "104857600");
		write("memory/pods/farespan/memory.limit_in_bytes", "268435456");
		bind(V1);
		assertThat(bytes("usage")).isEqualTo(104_857_600);
		assertThat(bytes("limit")).isEqualTo(268_435_456);
	}

	@Test
	void readsVersion2() throws IOException {
		write("pods/farespan/memory.current", "104857600");
		write("pods/farespan/memory.max", "268435456");
		bind(V2);
		assertThat(bytes("usage")).isEqualTo(104_857_600);
		assertThat(bytes("limit")).isEqualTo(268_435_456);
	}

	@Test
	void readsTheRoot_whenTheGroupIsSeenAsTheRoot() throws IOException {
		write("memory/memory.usage_in_bytes", "1000");
		write("memory/memory.limit_in_bytes", "2000");
		bind(V1);
		assertThat(bytes("usage")).isEqualTo(1000);
		assertThat(bytes("limit")).isEqualTo(2000);
	}

	@Test
	void takesTheTightestLimit_ofTheGroupsAround() throws IOException {
		write("pods/farespan/memory.current", "1000");
		write("pods/farespan/memory.max", "max");
		write("pods/memory.max", "5000");
		write("memory.max", "9000");
		bind(V2);
		assertThat(bytes("limit")).isEqualTo(5000);
	}

	@Test
	void hasNoLimit_whenVersion1TellsAnAbsurdOne() throws IOException {
		write("memory/pods/farespan/memory.usage_in_bytes", "1000");
		write("memory/pods/farespan/memory.limit_in_bytes", "9223372036854771712");
		bind(V1);
		assertThat(names()).containsExactly("cgroup.memory.usage");
	}

	@Test
	void hasNoLimit_whenVersion2SaysMax() throws IOException {
		write("pods/farespan/memory.current", "1000");
		write("pods/farespan/memory.max", "max");
		bind(V2);
		assertThat(names()).containsExactly("cgroup.memory.usage");
	}

	@Test
	void followsTheUsage() throws IOException {
		write("pods/farespan/memory.current", "1000");
		bind(V2);
		write("pods/farespan/memory.current", "1001");
		assertThat(bytes("usage")).isEqualTo(1001);
	}

	@Test
	void isAbsent_whereThereAreNoGroups() {
		new CgroupMetrics(this.directory.resolve("none"), this.mount).bindTo(this.registry);
		assertThat(this.registry.getMeters()).isEmpty();
	}

	private void write(String file, String content) throws IOException {
		Path path = this.mount.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, content + "\n");
	}

	private void bind(String membership) throws IOException {
		Path file = Files.writeString(this.directory.resolve("cgroup"), membership);
		new CgroupMetrics(file, this.mount).bindTo(this.registry);
	}

	private Stream<String> names() {
		return this.registry.getMeters().stream().map((meter) -> meter.getId().getName());
	}

	private double bytes(String what) {
		return this.registry.get("cgroup.memory." + what).gauge().value();
	}

}
