package dev.farespan.bench.sample;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import dev.farespan.bench.result.Outside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

@Timeout(30)
@EnabledOnOs(OS.LINUX)
class OutsideSamplerTests {

	private static final long BLOCK_BYTES = 256 << 20;

	private static final Duration OFTEN = Duration.ofMillis(1);

	@Test
	void samplesUntilTheProcessEnds() throws Exception {
		Process child = new ProcessBuilder("cat").start();
		try (var sampler = new OutsideSampler(child.pid(), OFTEN)) {
			await().until(() -> !sampler.samples().at().isEmpty());
			assertThat(sampler.peakRssKib()).isPositive();
			child.destroy();
			child.waitFor();
			Outside samples = sampler.samples();
			assertThat(samples.rssKib()).allMatch((rss) -> rss >= 0);
			assertThat(samples.threads()).allMatch((threads) -> threads >= 1).hasSameSizeAs(samples.at());
			assertThat(samples.at()).isSorted();
			assertThat(sampler.peakRssKib()).as("the last that was read").isPositive();
		}
		finally {
			child.destroy();
		}
	}

	@Test
	void samplesMoreOften_fromNowOn() throws IOException {
		Process child = new ProcessBuilder("cat").start();
		try (var sampler = new OutsideSampler(child.pid(), Duration.ofHours(1))) {
			sampler.every(OFTEN);
			await().until(() -> sampler.samples().at().size() >= 2);
		}
		finally {
			child.destroy();
		}
	}

	@Test
	void forgetsThePeak() {
		try (var sampler = new OutsideSampler(ProcessHandle.current().pid(), Duration.ofHours(1))) {
			try (Arena arena = Arena.ofConfined()) {
				arena.allocate(BLOCK_BYTES).fill((byte) 1);
			}
			long peak = sampler.peakRssKib();
			assumeThat(sampler.resetPeak()).isTrue();
			assertThat(sampler.peakRssKib()).isLessThan(peak - BLOCK_BYTES / 1024 / 2);
		}
	}

	@Test
	void samplesNothing_whenThereIsNoSuchProcess() throws Exception {
		Process child = new ProcessBuilder("true").start();
		child.waitFor();
		try (var sampler = new OutsideSampler(child.pid(), OFTEN)) {
			assertThat(sampler.resetPeak()).isFalse();
			assertThat(sampler.peakRssKib()).isZero();
			assertThat(sampler.samples().at()).isEmpty();
		}
	}

	@Test
	void outlivesAnInterruptedReader() throws Exception {
		try (var sampler = new OutsideSampler(ProcessHandle.current().pid(), OFTEN)) {
			CompletableFuture.runAsync(() -> {
				Thread.currentThread().interrupt();
				assertThat(sampler.peakRssKib()).isPositive();
				assertThat(Thread.interrupted()).isTrue();
			}).get();
			double now = Clock.now();
			await().until(() -> sampler.samples().at().getLast() > now);
		}
	}

}
