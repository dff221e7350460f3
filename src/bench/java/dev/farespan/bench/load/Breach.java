package dev.farespan.bench.load;

/** How far an exchange came, where it did not come to its end. */
public enum Breach {

	/** It came to its end. */
	NONE("whole"),
	/** The caller left, as intended. */
	LEFT("left by the caller"),
	/** There was no connection. */
	REFUSED("connection refused"),
	/** The connection ended before an answer began. */
	UNANSWERED("connection closed with no answer"),
	/** The connection ended inside an answer, or what came was not HTTP. */
	CUT("answer cut off"),
	/** No whole answer came in the time that there was. */
	TIMEOUT("no whole answer in time");

	private final String words;

	Breach(String words) {
		this.words = words;
	}

	/** For a report. */
	public String words() {
		return this.words;
	}

}
