package dev.farespan.bench.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import dev.farespan.bench.load.Question;

/**
 * What a caller asks in a soak, and what may be answered.
 *
 * @param path with its query
 * @param accept the format wanted
 * @param mostBytes after which the caller leaves
 * @param days of the answer
 * @param status 200, or that of the problem that the question has
 */
record Asking(String path, String accept, long mostBytes, int days, int status) {

	private static final String STREAM = "application/x-ndjson";

	private static final String JSON = "application/json";

	private static final int DAYS = 100;

	private static final double BAD = 0.05;

	private static final double LEAVING = 0.1;

	private static final int LEAVING_AFTER_BYTES = 4000;

	private static final String TRIP = "/fares?from=Praha&to=Brno";

	private static final List<Asking> BADLY = List.of(bad("/fares?from=Praha", 400), bad(TRIP + "&days=0", 400),
			bad(TRIP + "&days=many&date=never", 400), bad(TRIP + "&date=2020-01-01", 400),
			bad("/fares?from=Praha&to=Atlantis", 404), bad(TRIP + "&provider=nobody", 400),
			bad(TRIP + "&currency=JPY", 400), bad("/nowhere", 404),
			new Asking(TRIP, "image/png", Long.MAX_VALUE, DAYS, 406));

	private static Asking bad(String path, int status) {
		return new Asking(path, JSON, Long.MAX_VALUE, DAYS, status);
	}

	/** The whole answer is awaited. */
	static Asking well(LocalDate firstDay, boolean isStream) {
		return new Asking(TRIP + "&days=" + DAYS + "&date=" + firstDay, isStream ? STREAM : JSON, Long.MAX_VALUE, DAYS,
				200);
	}

	/** Half of them streams, some of which are left early; a few are bad. */
	static Asking draw(LocalDate firstDay, Random random) {
		if (random.nextDouble() < BAD) {
			return BADLY.get(random.nextInt(BADLY.size()));
		}
		Asking asking = well(firstDay, random.nextBoolean());
		return (asking.isStream() && random.nextDouble() < LEAVING)
				? new Asking(asking.path, STREAM, random.nextInt(LEAVING_AFTER_BYTES), DAYS, 200) : asking;
	}

	boolean isStream() {
		return this.accept.equals(STREAM);
	}

	Question question() {
		return new Question(this.path, this.accept, this.mostBytes);
	}

}
