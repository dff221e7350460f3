package dev.farespan.provider;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MomentsTests {

	@ParameterizedTest
	@ValueSource(strings = { "2026-12-04T08:01:00.000+01:00", "2026-12-04T08:01:00.123-05:30",
			"2026-12-04T08:01:00+01:00", "2026-12-04T08:01:00.5+01:00", "2026-12-04T08:01Z",
			"2028-02-29T23:59:59.999+00:00", "2026-02-29T00:00:00.000+01:00", "2026-12-04T24:00:00.000+01:00",
			"2026-12-04T08:60:00.000+01:00", "2026-12-04T08:01:00.000+19:00", "2026-12-04T08:01:00.000-18:00",
			"2026-12-04T08:01:00.000-18:01", "2026-12-04T08:01:00.000+01:60", "2026-13-04T08:01:00.000+01:00",
			"2026-00-04T08:01:00.000+01:00", "0000-01-01T00:00:00.000+00:00", "2026-12-04t08:01:00.000+01:00",
			"2026-12-04T08:01:00.000-00:00", "2026-12-04T08:01:00,000+01:00", "2026-12-04T08:01:00.000 01:00",
			"2026-12-04T08:01:00.0\u06600+01:00", "2026-12-04T08:01:00", "2026-12-04", "" })
	void readsWhatTheJdkReads_andNothingElse(String text) {
		assertAlike(text);
	}

	/** One letter of a moment is replaced by another that is seen in such. */
	@Test
	void readsWhatTheJdkReads_whateverLetterIsWrong() {
		String right = "2026-12-04T18:01:30.120+01:00";
		String letters = "0123456789-+:.TZ ";
		for (int i = 0; i < right.length(); i++) {
			for (int j = 0; j < letters.length(); j++) {
				assertAlike(right.substring(0, i) + letters.charAt(j) + right.substring(i + 1));
			}
		}
	}

	@Test
	void readsWhatTheJdkReads_whateverTheNumbers() {
		var random = new Random(1);
		for (int i = 0; i < 2000; i++) {
			assertAlike("%04d-%02d-%02dT%02d:%02d:%02d.%03d%s%02d:%02d".formatted(random.nextInt(10_000),
					random.nextInt(15), random.nextInt(34), random.nextInt(26), random.nextInt(62), random.nextInt(62),
					random.nextInt(1000), random.nextBoolean() ? "+" : "-", random.nextInt(20), random.nextInt(62)));
		}
	}

	private static void assertAlike(String text) {
		assertThat(read(Moments::withOffset, text)).as(text).isEqualTo(read(OffsetDateTime::parse, text));
		assertThat(read(Moments::local, text)).as(text)
			.isEqualTo(read((any) -> LocalDateTime.parse(any, DateTimeFormatter.ISO_DATE_TIME), text));
	}

	private static <T> Optional<T> read(Function<String, T> reader, String text) {
		try {
			return Optional.of(reader.apply(text));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
