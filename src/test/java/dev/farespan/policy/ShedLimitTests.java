package dev.farespan.policy;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShedLimitTests {

	private static final long MEBIBYTE = 1024 * 1024;

	private static final Duration NONE = Duration.ofMillis(1);

	private static final Duration LATE = Duration.ofMillis(60);

	private static final int ALL = Integer.MAX_VALUE / 4;

	private long now;

	private final ShedLimit limit = ShedLimit.of(new ShedSettings("adaptive"), 512 * MEBIBYTE, () -> this.now);

	@ParameterizedTest
	@CsvSource(textBlock = """
			32,     20
			96,     20
			128,    20
			512,    135
			4096,   1221
			""")
	void risesToWhatTheHeapCarries_andNoFurther(long heap, int most) {
		ShedLimit adaptive = ShedLimit.of(new ShedSettings("adaptive"), heap * MEBIBYTE, () -> this.now);
		assertThat(adaptive.current()).isEqualTo(20);
		sample(adaptive, NONE, ALL, 2 * most);
		assertThat(adaptive.current()).isEqualTo(most).isEqualTo(adaptive.most());
	}

	@Test
	void risesFaster_untilWorkRunsLateForTheFirstTime() {
		sample(this.limit, NONE, ALL, 1);
		assertThat(this.limit.current()).isEqualTo(22);
		sample(this.limit, NONE, ALL, 15);
		assertThat(this.limit.current()).isGreaterThan(100);
	}

	@Test
	void doesNotRise_whileHalfOfItIsFree() {
		sample(this.limit, NONE, 9, 100);
		assertThat(this.limit.current()).isEqualTo(20);
		sample(this.limit, NONE, 10, 1);
		assertThat(this.limit.current()).isGreaterThan(20);
	}

	@Test
	void sinksToTheFloorAndNoFurther_whileWorkRunsLate() {
		sample(this.limit, LATE, ALL, 1);
		sample(this.limit, NONE, ALL, 100);
		assertThat(this.limit.current()).isEqualTo(120);
		sample(this.limit, LATE, ALL, 200);
		assertThat(this.limit.current()).isEqualTo(20);
	}

	@Test
	void sinksByAFifth_andWaitsForItToBeFelt() {
		sample(this.limit, LATE, ALL, 1);
		sample(this.limit, NONE, ALL, 80);
		sample(this.limit, LATE, ALL, 10);
		assertThat(this.limit.current()).isEqualTo(80);
		sample(this.limit, LATE, ALL, 1);
		assertThat(this.limit.current()).isEqualTo(64);
	}

	@Test
	void risesAgain_onceNothingRunsLate() {
		sample(this.limit, LATE, ALL, 1);
		sample(this.limit, NONE, ALL, 80);
		sample(this.limit, LATE, ALL, 1);
		sample(this.limit, NONE, ALL, 20);
		assertThat(this.limit.current()).isEqualTo(100);
	}

	@Test
	void staysAsItIsSet() {
		ShedLimit fixed = ShedLimit.of(new ShedSettings("7"), 4096 * MEBIBYTE, () -> this.now);
		sample(fixed, NONE, ALL, 100);
		assertThat(fixed.current()).isEqualTo(7);
		sample(fixed, LATE, ALL, 100);
		assertThat(fixed.current()).isEqualTo(7).isEqualTo(fixed.most());
	}

	/** So many in a row, 50 ms apart. */
	private void sample(ShedLimit told, Duration lag, int inUse, int times) {
		for (int i = 0; i < times; i++) {
			told.sample(lag, inUse);
			this.now += Duration.ofMillis(50).toNanos();
		}
	}

}
