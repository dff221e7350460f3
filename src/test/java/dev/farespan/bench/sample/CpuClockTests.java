package dev.farespan.bench.sample;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class CpuClockTests {

	@Test
	void countsWhatAProcessDoes() throws Exception {
		Process child = new ProcessBuilder("sh", "-c", "while :; do :; done").start();
		try {
			double before = CpuClock.ofProcess(child.pid());
			await().until(() -> CpuClock.ofProcess(child.pid()) > before + 0.05);
			assertThat(CpuClock.ofMachine()).isGreaterThan(CpuClock.ofProcess(child.pid()));
		}
		finally {
			child.destroyForcibly();
		}
	}

	@Test
	void isUnknown_whenTheProcessHasEnded() throws Exception {
		Process child = new ProcessBuilder("true").start();
		child.waitFor();
		assertThat(CpuClock.ofProcess(child.pid())).isNaN();
	}

	@Test
	void readsPastANameWithBrackets() {
		assertThat(CpuClock.ofStat("42 (a) b) S 1 1 1 0 -1 0 0 0 0 0 250 50 0 0 20 0", 11)).isEqualTo(3.0);
	}

	@Test
	void addsUpAllButIdleTime() {
		assertThat(CpuClock.ofMachine("cpu  100 20 30 5000 7 1 2 3 0 0\ncpu0 1 1 1 1 1 1 1 1 0 0\n")).isEqualTo(1.56);
	}

}
