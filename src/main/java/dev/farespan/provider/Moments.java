package dev.farespan.provider;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;

/**
 * Reads moments. The JDK's formatters read all that these methods do; but the one shape
 * that operators write costs them 2 KB of heap each time, several times a day asked.
 */
public final class Moments {

	/** A digit for each 0, the sign as it is; all else must be the same. */
	private static final String SHAPE = "0000-00-00T00:00:00.000+00:00";

	private static final int SIGN = SHAPE.indexOf('+');

	private Moments() {
	}

	/**
	 * As {@link OffsetDateTime#parse(CharSequence)}.
	 * @throws java.time.DateTimeException when it is none
	 */
	public static OffsetDateTime withOffset(String text) {
		return hasShape(text) ? read(text) : OffsetDateTime.parse(text);
	}

	/**
	 * Date and time as written, with an offset or without, as
	 * {@link DateTimeFormatter#ISO_DATE_TIME} has it.
	 * @throws java.time.DateTimeException when it is none
	 */
	public static LocalDateTime local(String text) {
		return hasShape(text) ? read(text).toLocalDateTime()
				: LocalDateTime.parse(text, DateTimeFormatter.ISO_DATE_TIME);
	}

	private static boolean hasShape(String text) {
		if (text.length() != SHAPE.length()) {
			return false;
		}
		for (int i = 0; i < SHAPE.length(); i++) {
			char letter = text.charAt(i);
			char wanted = SHAPE.charAt(i);
			boolean fits = (wanted == '0') ? letter >= '0' && letter <= '9'
					: letter == wanted || (i == SIGN && letter == '-');
			if (!fits) {
				return false;
			}
		}
		return true;
	}

	private static OffsetDateTime read(String text) {
		int sign = (text.charAt(SIGN) == '-') ? -1 : 1;
		var offset = ZoneOffset.ofHoursMinutes(sign * number(text, 24, 2), sign * number(text, 27, 2));
		int nanos = (int) TimeUnit.MILLISECONDS.toNanos(number(text, 20, 3));
		return OffsetDateTime.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2), number(text, 11, 2),
				number(text, 14, 2), number(text, 17, 2), nanos, offset);
	}

	private static int number(String text, int from, int digits) {
		return Integer.parseInt(text, from, from + digits, 10);
	}

}
