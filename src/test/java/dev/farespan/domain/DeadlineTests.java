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

	@Test
	void isTheLaterOfTwo() {
		Deadline later = Deadline.after(Duration.ofSeconds(11), this.nanos::get);
		Deadline same = Deadline.after(Duration.ofSeconds(10), this.nanos::get);
		assertThat(this.deadline.orLater(later)).isSameAs(later);
		assertThat(later.orLater(this.deadline)).isSameAs(later);
		assertThat(this.deadline.orLater(same)).isSameAs(this.deadline);
	}

	@Test
	void isLater_byMoreThanThat() {
		Deadline later = Deadline.after(Duration.ofSeconds(11), this.nanos::get);
		assertThat(later.isLaterThan(this.deadline, Duration.ZERO)).isTrue();
		assertThat(later.isLaterThan(this.deadline, SECOND.minusNanos(1))).isTrue();
		assertThat(later.isLaterThan(this.deadline, SECOND)).isFalse();
		assertThat(this.deadline.isLaterThan(later, Duration.ZERO)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(longs = { Long.MAX_VALUE, Long.MAX_VALUE - 10_500_000_000L })
	void isTheLaterOfTwo_whereverTheClockBegan(long origin) {
		this.nanos.set(origin);
		Deadline one = Deadline.after(Duration.ofSeconds(10), this.nanos::get);
		Deadline later = Deadline.after(Duration.ofSeconds(11), this.nanos::get);
		assertThat(one.orLater(later)).isSameAs(later);
		assertThat(later.orLater(one)).isSameAs(later);
		assertThat(later.isLaterThan(one, Duration.ZERO)).isTrue();
	}

	@Test
	void neverComes() {
		assertThat(Deadline.NEVER.hasPassed()).isFalse();
		assertThat(Deadline.NEVER.allows(Duration.ofDays(366))).isTrue();
		assertThat(Deadline.NEVER.bound(SECOND)).isEqualTo(SECOND);
	}

	private void pass(Duration duration) {
		this.nanos.addAndGet(duration.toNanos());
	}

}
