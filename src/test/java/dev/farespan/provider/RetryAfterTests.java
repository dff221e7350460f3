package dev.farespan.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTests {

	private static final String DATE = "Mon, 23 Nov 2026 10:00:00 GMT";

	@Test
	void passesOverSpaceAround() {
		assertThat(RetryAfter.parse(" 12 ", Optional.empty())).contains(Duration.ofSeconds(12));
		assertThat(RetryAfter.parse(" Mon, 23 Nov 2026 10:01:00 GMT ", Optional.of(" " + DATE + " ")))
			.contains(Duration.ofMinutes(1));
	}

	@Test
	void readsADateByOurOwnClock_whenTheAnswerHasNone() {
		assertThat(RetryAfter.parse(inAnHour(), Optional.empty()).orElseThrow()).isBetween(Duration.ofMinutes(59),
				Duration.ofMinutes(60));
	}

	@Test
	void readsADateByOurOwnClock_whenTheAnswersIsMalformed() {
		assertThat(RetryAfter.parse(inAnHour(), Optional.of("today")).orElseThrow()).isBetween(Duration.ofMinutes(59),
				Duration.ofMinutes(60));
	}

	@Test
	void isEmpty_whenTheSecondsAreTooMany() {
		assertThat(RetryAfter.parse("999999999", Optional.empty())).contains(Duration.ofSeconds(999_999_999));
		assertThat(RetryAfter.parse("1000000000", Optional.empty())).isEmpty();
	}

	private static String inAnHour() {
		return DateTimeFormatter.RFC_1123_DATE_TIME
			.format(Instant.now().plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC));
	}

}
