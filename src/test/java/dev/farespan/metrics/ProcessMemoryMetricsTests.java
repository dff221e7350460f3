package dev.farespan.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ProcessMemoryMetricsTests {

	private static final String STATUS = """
			Name:	java
			VmPeak:	  900000 kB
			VmHWM:	     400 kB
			VmRSS:	%8d kB
			RssAnon:	     200 kB
			RssFile:	      90 kB
			RssShmem:	      10 kB
			Threads:	21
			""";

	@TempDir
	Path directory;

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final AtomicLong nanos = new AtomicLong();

	@Test
	void tellsEachPart_inBytes() throws IOException {
		bindTo(STATUS.formatted(300));
		assertThat(bytes("rss")).isEqualTo(300 * 1024);
		assertThat(bytes("anon")).isEqualTo(200 * 1024);
		assertThat(bytes("file")).isEqualTo(90 * 1024);
		assertThat(bytes("shared")).isEqualTo(10 * 1024);
		assertThat(bytes("peak")).isEqualTo(400 * 1024);
	}

	@Test
	void sharesOneReading_withinAScrape() throws IOException {
		Path status = bindTo(STATUS.formatted(300));
		Files.writeString(status, STATUS.formatted(350));
		assertThat(bytes("rss")).isEqualTo(300 * 1024);
		this.nanos.addAndGet(Duration.ofSeconds(1).toNanos());
		assertThat(bytes("rss")).isEqualTo(350 * 1024);
	}

	@Test
	void leavesOutAPart_whenTheKernelDoesNotTellIt() throws IOException {
		bindTo("VmRSS:	 300 kB\n");
		assertThat(this.registry.getMeters()).extracting((meter) -> meter.getId().getName())
			.containsExactly("process.memory.rss");
	}

	@Test
	void isAbsent_whereThereIsNoProc() {
		new ProcessMemoryMetrics(this.directory.resolve("none"), this.nanos::get).bindTo(this.registry);
		assertThat(this.registry.getMeters()).isEmpty();
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void addsUp_forThisProcess() {
		new ProcessMemoryMetrics().bindTo(this.registry);
		double whole = bytes("rss");
		assertThat(whole).isGreaterThan(10_000_000).isLessThanOrEqualTo(bytes("peak") * 1.02);
		assertThat(bytes("anon") + bytes("file") + bytes("shared")).isCloseTo(whole, within(whole * 0.02));
	}

	private Path bindTo(String content) throws IOException {
		Path status = Files.writeString(this.directory.resolve("status"), content);
		new ProcessMemoryMetrics(status, this.nanos::get).bindTo(this.registry);
		return status;
	}

	private double bytes(String part) {
		return this.registry.get("process.memory." + part).gauge().value();
	}

}
