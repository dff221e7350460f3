package dev.farespan.bench.load;

/**
 * One request and what came of it.
 *
 * @param sentNanos {@link System#nanoTime()} before it was sent
 * @param doneNanos the same when its answer was whole, or it had failed
 * @param overKept whether it went over a connection that an earlier one had been over
 * @param breach what was in the way of a whole answer
 * @param why the same as a sentence; otherwise empty
 * @param head the answer's, as far as one came
 * @param body as much of it as came
 */
// nobody compares two of them, and none of its readers writes to the body
@SuppressWarnings("ArrayRecordComponent")
public record Exchange(long sentNanos, long doneNanos, boolean overKept, Breach breach, String why, Head head,
		byte[] body) {

	/** Whether its answer came to its end. */
	public boolean isWhole() {
		return this.breach == Breach.NONE;
	}

	/** From its sending to its end, in ms. */
	public double millis() {
		return (this.doneNanos - this.sentNanos) / 1e6;
	}

	/**
	 * What is read of an answer's head.
	 *
	 * @param status 0 where none came
	 * @param type the content type without its parameters; empty without one
	 * @param retryAfter the header; empty without it
	 */
	public record Head(int status, String type, String retryAfter) {

		/** None came. */
		public static final Head NONE = new Head(0, "", "");

	}

}
