package dev.farespan.bench.sample;

import dev.farespan.bench.result.Outside;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SamplesTests {

	private final Samples samples = new Samples();

	@Test
	void leavesOutWhatEqualsBothItsNeighbours() {
		add(1, 10, 5);
		add(2, 10, 5);
		add(3, 10, 5);
		add(4, 10, 5);
		add(5, 20, 5);
		add(6, 20, 6);
		add(7, 20, 6);
		add(8, 20, 6);
		Outside columns = this.samples.columns();
		assertThat(columns.at()).containsExactly(1.0, 4.0, 5.0, 6.0, 8.0);
		assertThat(columns.rssKib()).containsExactly(10L, 10L, 20L, 20L, 20L);
		assertThat(columns.threads()).containsExactly(5, 5, 5, 6, 6);
	}

	@Test
	void keepsTheFirstAndTheLast() {
		add(1, 10, 5);
		assertThat(this.samples.columns().at()).containsExactly(1.0);
		add(2, 10, 5);
		assertThat(this.samples.columns().at()).containsExactly(1.0, 2.0);
	}

	@Test
	void readsTheKernelsFields() {
		Status status = Status.parse(1, """
				Name:	VmRSS: 1 kB
				VmPeak:	 9000 kB
				VmHWM:	 7000 kB
				VmRSS:	 6000 kB
				RssAnon:	 3000 kB
				RssFile:	 2000 kB
				RssShmem:	 1000 kB
				Threads:	21
				""");
		assertThat(status).isEqualTo(new Status(1, 6000, 3000, 2000, 1000, 21, 7000));
		assertThat(Status.parse(1, "Name:\tsleep\nState:\tZ (zombie)\nThreads:\t1\n").isAlive()).isFalse();
	}

	private void add(double at, long rss, int threads) {
		this.samples.add(new Status(at, rss, 1, 2, 3, threads, rss));
	}

}
