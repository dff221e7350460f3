package dev.farespan.domain;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlineTests {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final AtomicLong nanos = new AtomicLong();

	private final Deadline deadline = Deadline.after(Duration.ofSeconds(10), this.nanos::get);

	@Test
	void remainsTillItComes() {
		assertThat(this.deadline.remaining()).isEqualTo(Duration.ofSeconds(10));
		pass(Duration.ofSeconds(4));
		assertThat(this.deadline.remaining()).isEqualTo(Duration.ofSeconds(6));
		assertThat(this.deadline.hasPassed()).isFalse();
	}

	@Test
	void hasPassed_fromTheMomentOn() {
		pass(Duration.ofSeconds(10).minusNanos(1));
		assertThat(this.deadline.hasPassed()).isFalse();
		assertThat(this.deadline.remaining()).isEqualTo(Duration.ofNanos(1));
		pass(Duration.ofNanos(1));
		assertThat(this.deadline.hasPassed()).isTrue();
		pass(Duration.ofDays(1));
		assertThat(this.deadline.hasPassed()).isTrue();
		assertThat(this.deadline.remaining()).isZero();
	}

	@Test
	void allowsWhatIsOverBefore() {
		pass(Duration.ofSeconds(9));
		assertThat(this.deadline.allows(Duration.ZERO)).isTrue();
		assertThat(this.deadline.allows(SECOND.minusNanos(1))).isTrue();
		assertThat(this.deadline.allows(SECOND)).isFalse();
		pass(SECOND);
		assertThat(this.deadline.allows(Duration.ZERO)).isFalse();
	}

	@Test
	void boundsATimeout() {
		assertThat(this.deadline.bound(Duration.ofSeconds(4))).isEqualTo(Duration.ofSeconds(4));
		pass(Duration.ofSeconds(9));
		assertThat(this.deadline.bound(Duration.ofSeconds(4))).isEqualTo(SECOND);
		pass(Duration.ofSeconds(9));
		assertThat(this.deadline.bound(Duration.ofSeconds(4))).isZero();
	}

	@ParameterizedTest
	@ValueSource(longs = { Long.MAX_VALUE, Long.MIN_VALUE, -1, Long.MAX_VALUE - 5_000_000_000L })
	void countsOn_whereverTheClockBegan(long origin) {
		this.nanos.set(origin);
		Deadline late = Deadline.after(Duration.ofSeconds(10), this.nanos::get);
		assertThat(late.remaining()).isEqualTo(Duration.ofSeconds(10));
		pass(Duration.ofSeconds(11));
		assertThat(late.hasPassed()).isTrue();
	}

	@Test
	void countsOnTheClockOfTheMachine() {
		assertThat(Deadline.after(Duration.ofHours(1)).remaining()).isBetween(Duration.ofMinutes(59),
				Duration.ofMinutes(60));
		assertThat(Deadline.after(Duration.ZERO).hasPassed()).isTrue();
	}

	private void pass(Duration duration) {
		this.nanos.addAndGet(duration.toNanos());
	}

}
