package dev.farespan.provider;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the header {@code Retry-After} (RFC 9110, 10.2.3). */
final class RetryAfter {

	private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

	private RetryAfter() {
	}

	/**
	 * A date is taken relative to the answer's own {@code Date}, so that the two clocks
	 * need not agree.
	 */
	static Optional<Duration> parse(String value, Optional<String> date) {
		if (SECONDS.matcher(value.strip()).matches()) {
			return Optional.of(Duration.ofSeconds(Long.parseLong(value.strip())));
		}
		Instant now = date.flatMap(RetryAfter::instant).orElseGet(Instant::now);
		return instant(value).map((until) -> Duration.between(now, until))
			.map((pause) -> pause.isNegative() ? Duration.ZERO : pause);
	}

	private static Optional<Instant> instant(String httpDate) {
		try {
			return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(httpDate.strip())));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
