package dev.farespan.policy;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import dev.farespan.domain.Deadline;
import dev.farespan.domain.FailureReason;
import dev.farespan.provider.ProviderException;
import dev.farespan.provider.Responses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RetryPolicyTests {

	private final ProviderException timeout = failure(FailureReason.TIMEOUT);

	private final RetryPolicy retry = new RetryPolicy(9, Duration.ofMillis(100), Duration.ofSeconds(1));

	@ParameterizedTest
	@CsvSource(textBlock = """
			1, PT0.1S
			2, PT0.2S
			3, PT0.4S
			4, PT0.8S
			5, PT1S
			6, PT1S
			8, PT1S
			""")
	void waitsTwiceAsLongEachTime_upToTheLongest(int attempt, Duration longest) {
		assertThat(this.retry.delayAfter(attempt, this.timeout, Moments.far(), new Drawn(1))).contains(longest);
		assertThat(this.retry.delayAfter(attempt, this.timeout, Moments.far(), new Drawn(0))).contains(Duration.ZERO);
	}

	@Test
	void waitsTheLongest_howeverOftenItHasBeenAsked() {
		var endless = new RetryPolicy(Integer.MAX_VALUE, Duration.ofMillis(1), Duration.ofSeconds(1));
		assertThat(endless.delayAfter(1_000_000, this.timeout, Moments.far(), new Drawn(1)))
			.contains(Duration.ofSeconds(1));
	}

	@Test
	void spreadsPausesOverTheWholeRange() {
		var random = new Random(17);
		var millis = IntStream.range(0, 1000)
			.mapToLong((i) -> this.retry.delayAfter(3, this.timeout, Moments.far(), random).orElseThrow().toMillis())
			.summaryStatistics();
		assertThat(millis.getMin()).isBetween(0L, 20L);
		assertThat(millis.getMax()).isBetween(380L, 400L);
		assertThat(millis.getAverage()).isBetween(170.0, 230.0);
	}

	@Test
	void drawsADelayOfItsOwn() {
		assertThat(this.retry.delayAfter(1, this.timeout, Moments.far()).orElseThrow()).isBetween(Duration.ZERO,
				Duration.ofMillis(100));
	}

	@Test
	void asksAtOnce_whenTheBaseDelayIsNone() {
		var eager = new RetryPolicy(3, Duration.ZERO, Duration.ZERO);
		assertThat(eager.delayAfter(1, this.timeout, Moments.far())).contains(Duration.ZERO);
	}

	@Test
	void endsAfterSoManyAttempts() {
		var thrice = new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(1));
		assertThat(thrice.delayAfter(2, this.timeout, Moments.far())).isPresent();
		assertThat(thrice.delayAfter(3, this.timeout, Moments.far())).isEmpty();
		assertThat(thrice.delayAfter(4, this.timeout, Moments.far())).isEmpty();
		var once = new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(1));
		assertThat(once.delayAfter(1, this.timeout, Moments.far())).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(FailureReason.class)
	void asksAgain_onlyWhenTheReasonMayPass(FailureReason reason) {
		boolean again = switch (reason) {
			case TIMEOUT, UNREACHABLE, RATE_LIMITED, UPSTREAM_ERROR -> true;
			case REFUSED, UNREADABLE, DEADLINE, OVERLOADED, INTERNAL -> false;
		};
		assertThat(this.retry.delayAfter(1, failure(reason), Moments.far()).isPresent()).isEqualTo(again);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			429, 7,  PT7S
			503, 7,  PT7S
			500, 1,  PT1S
			429, 0,  PT0.1S
			""")
	void waitsAsLongAsItIsAskedTo(int status, String retryAfter, Duration delay) {
		var failure = ProviderException.of(Responses.response(status, "", Map.of("Retry-After", retryAfter)));
		assertThat(this.retry.delayAfter(1, failure, Moments.far(), new Drawn(1))).contains(delay);
	}

	@Test
	void neverWaitsPastTheDeadline() {
		Deadline deadline = Moments.in(Duration.ofMillis(100));
		assertThat(this.retry.delayAfter(1, this.timeout, deadline, new Drawn(0.99))).isPresent();
		assertThat(this.retry.delayAfter(1, this.timeout, deadline, new Drawn(1))).isEmpty();
		assertThat(this.retry.delayAfter(1, this.timeout, Moments.past(), new Drawn(0))).isEmpty();
	}

	@Test
	void doesNotAskAgain_whenItIsAskedToWaitPastTheDeadline() {
		var failure = ProviderException.of(Responses.response(429, "", Map.of("Retry-After", "10")));
		assertThat(this.retry.delayAfter(1, failure, Moments.in(Duration.ofSeconds(10)))).isEmpty();
		assertThat(this.retry.delayAfter(1, failure, Moments.in(Duration.ofSeconds(11)))).isPresent();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			0,  PT0.1S,  PT1S,   max-attempts
			-1, PT0.1S,  PT1S,   max-attempts
			3,  PT-0.1S, PT1S,   base-delay
			3,  PT2S,    PT1S,   base-delay
			""")
	void refusesSettingsThatMakeNoSense(int maxAttempts, Duration base, Duration max, String named) {
		assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(maxAttempts, base, max))
			.withMessageContaining("fares.retry." + named);
	}

	private static ProviderException failure(FailureReason reason) {
		return new ProviderException(reason, "of a test");
	}

	/**
	 * Draws always the same share of what it may draw.
	 *
	 * @param share 0 for the least, 1 for the most
	 */
	private record Drawn(double share) implements RandomGenerator {

		@Override
		public long nextLong() {
			throw new UnsupportedOperationException("only within bounds");
		}

		@Override
		public long nextLong(long bound) {
			return (long) ((bound - 1) * this.share);
		}

	}

}
