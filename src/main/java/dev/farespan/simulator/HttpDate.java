package dev.farespan.simulator;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The header {@code Date}, written once a second. */
final class HttpDate {

	private static final DateTimeFormatter FORMAT = DateTimeFormatter
		.ofPattern("'Date: 'EEE, dd MMM yyyy HH:mm:ss 'GMT\r\n'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private final Clock clock;

	private volatile Written latest = new Written(0);

	HttpDate(Clock clock) {
		this.clock = clock;
	}

	byte[] header() {
		long now = this.clock.instant().getEpochSecond();
		Written written = this.latest;
		if (written.epochSecond != now) {
			written = new Written(now);
			this.latest = written;
		}
		return written.header;
	}

	private static final class Written {

		private final long epochSecond;

		private final byte[] header;

		private Written(long epochSecond) {
			this.epochSecond = epochSecond;
			this.header = Answer.ascii(FORMAT.format(Instant.ofEpochSecond(epochSecond)));
		}

	}

}
