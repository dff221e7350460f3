package dev.farespan.domain;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TermsTests {

	private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

	private static final Deadline DEADLINE = Deadline.after(Duration.ofSeconds(10), () -> 0);

	@Test
	void takesAnswersOfAnyAge() {
		Terms terms = Terms.until(DEADLINE);
		assertThat(terms.deadline()).isSameAs(DEADLINE);
		assertThat(terms.notBefore(NOW)).isEqualTo(Instant.MIN);
	}

	@Test
	void takesNoAnswers_thatAreOlder() {
		assertThat(new Terms(DEADLINE, Duration.ofSeconds(60)).notBefore(NOW)).isEqualTo(NOW.minusSeconds(60));
		assertThat(new Terms(DEADLINE, Duration.ZERO).notBefore(NOW)).isEqualTo(NOW);
		assertThat(new Terms(DEADLINE, Duration.ofSeconds(999_999_999)).notBefore(NOW)).isBefore(NOW);
	}

	@Test
	void refusesANegativeAge() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Terms(DEADLINE, Duration.ofNanos(-1)));
	}

}
