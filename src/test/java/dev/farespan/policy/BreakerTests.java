package dev.farespan.policy;

import java.time.Duration;
import java.util.Optional;

import dev.farespan.domain.FailureReason;
import dev.farespan.provider.ProviderException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BreakerTests {

	private static final Duration LONG = Duration.ofHours(1);

	private static final Duration SHORT = Duration.ofMillis(20);

	private static final int MIN_ATTEMPTS = 10;

	@Test
	void admits_whileAllIsWell() {
		Breaker breaker = breaker(LONG);
		for (int i = 0; i < 100; i++) {
			assertThat(breaker.admit(Moments.far())).contains(Duration.ZERO);
			breaker.succeeded();
		}
		assertThat(breaker.isOpen()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			8,  2, true
			10, 0, true
			7,  3, false
			0, 10, false
			9,  0, false
			""")
	void opensAtTheRate_onceThereWereEnoughAttempts(int failures, int successes, boolean open) {
		Breaker breaker = breaker(LONG);
		succeed(breaker, successes);
		fail(breaker, failures, FailureReason.TIMEOUT);
		assertThat(breaker.isOpen()).isEqualTo(open);
		assertThat(breaker.admit(Moments.far())).isEqualTo(open ? Optional.empty() : Optional.of(Duration.ZERO));
	}

	@Test
	void looksAtTheLatestAttemptsOnly() {
		Breaker breaker = breaker(LONG);
		succeed(breaker, 100);
		fail(breaker, 15, FailureReason.UPSTREAM_ERROR);
		assertThat(breaker.isOpen()).isFalse();
		fail(breaker, 1, FailureReason.UPSTREAM_ERROR);
		assertThat(breaker.isOpen()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(FailureReason.class)
	void countsOnlyWhatALaterAttemptMayCure(FailureReason reason) {
		Breaker breaker = breaker(LONG);
		fail(breaker, 50, reason);
		boolean counts = switch (reason) {
			case TIMEOUT, UNREACHABLE, RATE_LIMITED, UPSTREAM_ERROR -> true;
			case REFUSED, UNREADABLE, DEADLINE, OVERLOADED, INTERNAL -> false;
		};
		assertThat(breaker.isOpen()).isEqualTo(counts);
	}

	@Test
	void refusalsAreNoSuccessesEither() {
		Breaker breaker = breaker(LONG);
		fail(breaker, 100, FailureReason.REFUSED);
		fail(breaker, MIN_ATTEMPTS, FailureReason.UNREACHABLE);
		assertThat(breaker.isOpen()).isTrue();
	}

	@Test
	void admitsNobody_whileItIsOpen() {
		Breaker breaker = breaker(LONG);
		fail(breaker, MIN_ATTEMPTS, FailureReason.TIMEOUT);
		for (int i = 0; i < 100; i++) {
			assertThat(breaker.admit(Moments.far())).isEmpty();
		}
	}

	@Test
	void admitsProbes_andLetsOthersWaitForThem() {
		Breaker breaker = breaker(SHORT);
		open(breaker);
		admitProbes(breaker);
		assertThat(breaker.admit(Moments.far())).hasValueSatisfying((wait) -> assertThat(wait).isPositive());
		assertThat(breaker.isOpen()).isFalse();
	}

	@Test
	void letsNobodyWaitPastTheDeadline() {
		Breaker breaker = breaker(SHORT);
		open(breaker);
		admitProbes(breaker);
		assertThat(breaker.admit(Moments.in(Duration.ofMillis(1)))).isEmpty();
		assertThat(breaker.admit(Moments.past())).isEmpty();
	}

	@Test
	void closes_whenTheProbesAreGood() {
		Breaker breaker = breaker(SHORT);
		open(breaker);
		admitProbes(breaker);
		for (int i = 0; i < MIN_ATTEMPTS; i++) {
			breaker.succeeded();
		}
		for (int i = 0; i < 100; i++) {
			assertThat(breaker.admit(Moments.far())).contains(Duration.ZERO);
		}
	}

	@Test
	void opensAgain_whenTheProbesFail() {
		Breaker breaker = breaker(SHORT);
		open(breaker);
		admitProbes(breaker);
		for (int i = 0; i < MIN_ATTEMPTS; i++) {
			breaker.failed(failure(FailureReason.UPSTREAM_ERROR));
		}
		assertThat(breaker.isOpen()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = { "REFUSED", "UNREADABLE", "INTERNAL" })
	void aProbeThatTellsNothingFreesItsPlace(FailureReason reason) {
		Breaker breaker = breaker(SHORT);
		open(breaker);
		admitProbes(breaker);
		breaker.abandoned();
		breaker.failed(failure(reason));
		assertThat(breaker.admit(Moments.far())).contains(Duration.ZERO);
		assertThat(breaker.admit(Moments.far())).contains(Duration.ZERO);
		assertThat(breaker.admit(Moments.far())).hasValueSatisfying((wait) -> assertThat(wait).isPositive());
	}

	@Test
	void probesAtMostTenTimes() {
		var breaker = new Breaker("regiojet", new BreakerSettings(new Percentage(80), 200, 200, SHORT));
		fail(breaker, 200, FailureReason.TIMEOUT);
		admitProbes(breaker);
		assertThat(breaker.admit(Moments.far())).hasValueSatisfying((wait) -> assertThat(wait).isPositive());
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			0,  200, 200, PT5S, failure-rate
			80, 0,   0,   PT5S, min-attempts
			80, 200, 0,   PT5S, min-attempts
			80, 100, 200, PT5S, min-attempts
			80, 200, 200, PT0S, open-for
			80, 200, 10, PT-1S, open-for
			""")
	void refusesSettingsThatMakeNoSense(double rate, int window, int min, Duration openFor, String named) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new BreakerSettings(new Percentage(rate), window, min, openFor))
			.withMessageContaining("fares.breaker." + named);
	}

	private static Breaker breaker(Duration openFor) {
		return new Breaker("regiojet", new BreakerSettings(new Percentage(80), 20, MIN_ATTEMPTS, openFor));
	}

	private static void open(Breaker breaker) {
		fail(breaker, MIN_ATTEMPTS, FailureReason.TIMEOUT);
		assertThat(breaker.isOpen()).isTrue();
	}

	/** Takes the place of each probe, as soon as there are any. */
	private static void admitProbes(Breaker breaker) {
		Awaitility.await().until(() -> breaker.admit(Moments.far()).isPresent());
		for (int i = 1; i < MIN_ATTEMPTS; i++) {
			assertThat(breaker.admit(Moments.far())).contains(Duration.ZERO);
		}
	}

	private static void succeed(Breaker breaker, int times) {
		for (int i = 0; i < times; i++) {
			breaker.admit(Moments.far());
			breaker.succeeded();
		}
	}

	private static void fail(Breaker breaker, int times, FailureReason reason) {
		for (int i = 0; i < times; i++) {
			if (breaker.admit(Moments.far()).isPresent()) {
				breaker.failed(failure(reason));
			}
		}
	}

	private static ProviderException failure(FailureReason reason) {
		return new ProviderException(reason, "of a test");
	}

}
