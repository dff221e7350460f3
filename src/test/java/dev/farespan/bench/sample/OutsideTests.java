package dev.farespan.bench.sample;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.farespan.bench.result.Outside;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OutsideTests {

	private static final Duration OFTEN = Duration.ofMillis(5);

	@Test
	void watchesAProcessUntilItEnds() throws Exception {
		Process child = new ProcessBuilder("sleep", "60").start();
		try (var sampler = new OutsideSampler(child.pid(), OFTEN)) {
			await().until(() -> !sampler.samples().rssKib().isEmpty() && sampler.samples().rssKib().getLast() > 0);
			assertThat(sampler.peakRssKib()).isBetween(100L, 100_000L);
			child.destroyForcibly();
			assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
			Outside samples = sampler.samples();
			assertThat(samples.threads()).contains(1);
			assertThat(samples.at()).isSorted().hasSameSizeAs(samples.rssKib()).hasSameSizeAs(samples.anonKib());
			assertThat(sampler.peakRssKib()).isPositive();
		}
		finally {
			child.destroyForcibly();
		}
	}

	@Test
	void seesOurOwnMemoryGrow() {
		try (var sampler = new OutsideSampler(ProcessHandle.current().pid(), OFTEN)) {
			await().until(() -> !sampler.samples().at().isEmpty());
			Outside samples = sampler.samples();
			long sum = samples.anonKib().getLast() + samples.fileKib().getLast() + samples.sharedKib().getLast();
			assertThat(sum).isEqualTo(samples.rssKib().getLast());
			assertThat(sampler.peakRssKib()).isGreaterThanOrEqualTo(samples.rssKib().getLast() * 9 / 10);
		}
	}

	@Test
	void leavesOutWhatStandsStill_andKeepsBothEnds() {
		var samples = new Samples();
		for (int i = 0; i < 5; i++) {
			samples.add(status(i, 100));
		}
		samples.add(status(5, 200));
		samples.add(status(6, 200));
		assertThat(samples.columns().at()).isEqualTo(List.of(0.0, 4.0, 5.0, 6.0));
		assertThat(samples.columns().rssKib()).isEqualTo(List.of(100L, 100L, 200L, 200L));
	}

	private static Status status(double at, long rssKib) {
		return Status.parse(at, "VmHWM:\t300 kB\nVmRSS:\t" + rssKib
				+ " kB\nRssAnon:\t10 kB\nRssFile:\t20 kB\nRssShmem:\t0 kB\nThreads:\t4\n");
	}

}
