package dev.farespan.bench.load;

/** The upstream of the rivals, as far as it tells of itself. */
public interface Upstream {

	/**
	 * What it has counted since the last reset.
	 * @throws java.io.UncheckedIOException when it does not answer
	 */
	Counts counts();

	/**
	 * Begins to count anew.
	 * @throws java.io.UncheckedIOException when it does not answer
	 */
	void reset();

	/** Looks how late it is until the watch is closed. */
	Watch watch();

	/**
	 * How late its event loop was in the last watch (median, milliseconds), beyond a quiet
	 * one; {@code NaN} where that is not known.
	 */
	double lagMillis();

	/** Goes on until it is closed. */
	@FunctionalInterface
	interface Watch extends AutoCloseable {

		@Override
		void close();

	}

}
