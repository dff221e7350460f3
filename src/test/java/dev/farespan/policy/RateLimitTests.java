package dev.farespan.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.farespan.domain.Deadline;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A token an hour, so that none comes while a test runs. */
class RateLimitTests {

	private static final Rate HOURLY = new Rate(1, Duration.ofHours(1));

	private final RateLimit limit = RateLimit.of(HOURLY, 3);

	@Test
	void letsABurstGoAtOnce_thenEachAfterTheOther() {
		assertBurst(3);
		assertWaits(1);
		assertWaits(2);
		assertWaits(3);
	}

	@Test
	void takesNothing_whenTheTokenWouldComeTooLate() {
		assertBurst(3);
		for (int i = 0; i < 10; i++) {
			assertThat(this.limit.reserve(Moments.in(Duration.ofMinutes(30)))).isEmpty();
			assertThat(this.limit.reserve(Moments.past())).isEmpty();
		}
		assertWaits(1);
		assertThat(this.limit.reserve(Moments.in(Duration.ofMinutes(90)))).isEmpty();
		assertWaits(2);
	}

	@Test
	void takesNothing_whenTheDeadlineHasPassed_thoughThereAreTokens() {
		assertThat(this.limit.reserve(Moments.past())).isEmpty();
		assertBurst(3);
	}

	@Test
	void givesATokenBack() {
		assertBurst(3);
		assertWaits(1);
		this.limit.giveBack();
		assertWaits(1);
		this.limit.giveBack();
		this.limit.giveBack();
		assertThat(this.limit.reserve(Moments.far())).contains(Duration.ZERO);
	}

	@Test
	void holdsNoMoreThanABurst() {
		this.limit.giveBack();
		this.limit.giveBack();
		assertBurst(3);
		assertWaits(1);
	}

	@Test
	void givesBackWhatWasTaken_whenOthersWereQuicker() {
		// so many at once that some are refused between the question and the taking
		Deadline deadline = Moments.in(Duration.ofMinutes(90));
		var granted = new AtomicInteger();
		IntStream.range(0, 10_000).parallel().forEach((i) -> {
			if (this.limit.reserve(deadline).isPresent()) {
				granted.incrementAndGet();
			}
		});
		assertThat(granted).hasValue(4);
		assertWaits(2);
	}

	@Test
	void noLimitNeverWaits() {
		for (int i = 0; i < 1000; i++) {
			assertThat(RateLimit.NONE.reserve(Moments.past())).contains(Duration.ZERO);
		}
		RateLimit.NONE.giveBack();
	}

	private void assertBurst(int size) {
		for (int i = 0; i < size; i++) {
			assertThat(this.limit.reserve(Moments.far())).contains(Duration.ZERO);
		}
	}

	private void assertWaits(int hours) {
		Optional<Duration> wait = this.limit.reserve(Moments.far());
		assertThat(wait.orElseThrow()).isBetween(Duration.ofHours(hours).minusMinutes(5), Duration.ofHours(hours));
	}

}
