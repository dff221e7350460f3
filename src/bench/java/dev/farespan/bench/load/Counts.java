package dev.farespan.bench.load;

/**
 * What the upstream counted.
 *
 * @param received calls since the counts were reset
 * @param answered those of them that were answered
 * @param maxInFlight how many were in flight at most; −1 where nobody knows
 * @param connections how many are open, without that for the counts; −1 where nobody knows
 */
public record Counts(long received, long answered, long maxInFlight, long connections) {

	/** Nothing is known. */
	public static final Counts UNKNOWN = new Counts(0, 0, -1, -1);

}
