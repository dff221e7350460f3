package dev.farespan.bench.relay;

import java.util.Locale;

/** How an answer is spoiled, and of how many of ten thousand answers that is the fate. */
enum Fault {

	SERVER_ERROR(100), UNAVAILABLE(50), TOO_MANY(30),
	/** A second of silence is asked for. */
	UNAVAILABLE_FOR_A_SECOND(2), RESET_AT_ONCE(60), RESET_IN_BODY(50),
	/** Nothing more comes until the caller leaves. */
	STALL_AT_ONCE(8), STALL_IN_BODY(8),
	/** A byte now and then, until the caller leaves. */
	DRIBBLE(8),
	/** Status 200 and a page for people. */
	HTML(40),
	/** As long as was said, but the JSON ends in its middle. */
	TRUNCATED(40), NOT_HTTP(20), BROKEN_GZIP(20),
	/** More than anybody reads of a day. */
	TOO_LONG(5),
	/** Well, but the connection is then closed, which was not said. */
	CLOSED_AFTERWARDS(100),
	/** Well. */
	NONE(9459);

	static final int OF = 10_000;

	private final int share;

	Fault(int share) {
		this.share = share;
	}

	int share() {
		return this.share;
	}

	/** As the counts spell it. */
	String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
