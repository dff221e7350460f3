package dev.farespan.bench.load;

/**
 * What became of one query.
 *
 * @param sentNanos {@link System#nanoTime()} before it was sent
 * @param doneNanos the same when its answer was whole, or it had failed
 * @param failure why it failed, as a sentence; otherwise empty
 */
record Reply(long sentNanos, long doneNanos, String failure) {

	/** With status 200 and no failed day. */
	boolean isWhole() {
		return this.failure.isEmpty();
	}

}
