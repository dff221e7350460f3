package dev.farespan.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.farespan.domain.Deadline;
import org.junit.jupiter.api.Test;
import dev.farespan.domain.Deadline;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** A token an hour, so that none comes while a test runs. */
@Timeout(60)
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
			assertThat(reserve(this.limit, Moments.in(Duration.ofMinutes(30)))).isEmpty();
			assertThat(reserve(this.limit, Moments.past())).isEmpty();
		}
		assertWaits(1);
		assertThat(reserve(this.limit, Moments.in(Duration.ofMinutes(90)))).isEmpty();
		assertWaits(2);
	}

	@Test
	void takesNothing_whenTheDeadlineHasPassed_thoughThereAreTokens() {
		assertThat(reserve(this.limit, Moments.past())).isEmpty();
		assertBurst(3);
	}

	@Test
	void givesATokenBack() {
		assertBurst(2);
		RateLimit.Token last = token();
		RateLimit.Token late = token();
		assertThat(late.sendAfter()).isPositive();
		late.giveBack();
		assertWaits(1);
		last.giveBack();
		assertWaits(1);
	}

	@Test
	void givesATokenBackOnce() {
		RateLimit.Token first = token();
		assertBurst(1);
		first.giveBack();
		first.giveBack();
		assertBurst(2);
		assertWaits(1);
	}

	@Test
	void givesBackAToken_thatWasPromised() {
		RateLimit.giveBack(this.limit.reserve(Moments.far()));
		RateLimit.giveBack(this.limit.reserve(Moments.past()));
		assertBurst(3);
		assertWaits(1);
	}

	@Test
	void givesBackWhatWasTaken_whenAnotherWasQuicker() throws InterruptedException {
		// so often that some are refused between the question and the taking
		var limits = Stream.generate(() -> RateLimit.of(HOURLY, 1)).limit(2000).toList();
		var granted = new AtomicInteger();
		var arrived = new AtomicInteger();
		Runnable reserve = () -> {
			for (int i = 0; i < limits.size(); i++) {
				arrived.incrementAndGet();
				while (arrived.get() < 2 * (i + 1)) {
					Thread.onSpinWait();
				}
				if (reserve(limits.get(i), Moments.in(Duration.ofMinutes(30))).isPresent()) {
					granted.incrementAndGet();
				}
			}
		};
		var other = new Thread(reserve);
		other.start();
		reserve.run();
		other.join();
		assertThat(granted).hasValue(limits.size());
		assertThat(limits).allSatisfy((each) -> assertWaits(each, 1));
	}

	@Test
	void noLimitNeverWaits() {
		for (int i = 0; i < 1000; i++) {
			assertThat(reserve(RateLimit.NONE, Deadline.after(Duration.ofMinutes(1)))).contains(Duration.ZERO);
			assertThat(RateLimit.NONE.canServe(i, Deadline.after(Duration.ofMinutes(1)))).isTrue();
		}
		RateLimit.giveBack(RateLimit.NONE.reserve(Moments.far()));
	}

	@Test
	void grantsNothing_whenTheDeadlineHasPassed() {
		assertThat(reserve(RateLimit.NONE, Moments.past())).isEmpty();
	}

	@Test
	void tellsWhoWouldWaitInVain() {
		RateLimit limit = RateLimit.of(new Rate(10, Duration.ofSeconds(1)), 1);
		var deadline = Deadline.after(Duration.ofMinutes(1));
		assertThat(limit.canServe(500, deadline)).isTrue();
		assertThat(limit.canServe(700, deadline)).isFalse();
		assertThat(reserve(limit, deadline)).contains(Duration.ZERO);
	}

	private RateLimit.Token token() {
		return this.limit.reserve(Moments.far()).toCompletableFuture().getNow(Optional.empty()).orElseThrow();
	}

	/** Without what is shared every promise is kept at once. */
	private static Optional<Duration> reserve(RateLimit limit, Deadline deadline) {
		var promised = limit.reserve(deadline).toCompletableFuture();
		assertThat(promised).isDone();
		return promised.getNow(Optional.empty()).map(RateLimit.Token::sendAfter);
	}

	private void assertBurst(int size) {
		for (int i = 0; i < size; i++) {
			assertThat(reserve(this.limit, Moments.far())).contains(Duration.ZERO);
		}
	}

	private void assertWaits(int hours) {
		assertWaits(this.limit, hours);
	}

	private static void assertWaits(RateLimit limit, int hours) {
		Optional<Duration> wait = reserve(limit, Moments.far());
		assertThat(wait.orElseThrow()).isBetween(Duration.ofHours(hours).minusMinutes(5), Duration.ofHours(hours));
	}

}
