package dev.farespan.simulator;

/**
 * A stream of numbers that look random and depend on the seed and on what they are for
 * alone (SplitMix64), so that every process draws the same.
 */
final class Draws {

	private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

	private long state;

	private Draws(long state) {
		this.state = state;
	}

	/**
	 * Another stream for each seed and each of the keys, the first of which says what it
	 * is for.
	 */
	static Draws of(long seed, long... keys) {
		long state = mix(seed);
		for (long key : keys) {
			state = mix((state ^ key) + GOLDEN_GAMMA);
		}
		return new Draws(state);
	}

	/** From 0 to below 1. */
	double share() {
		return (next() >>> 11) * 0x1.0p-53;
	}

	double between(double low, double high) {
		return low + (high - low) * share();
	}

	/** From 0 to below the bound. */
	int below(int bound) {
		return (int) (share() * bound);
	}

	boolean chance(double share) {
		return share() < share;
	}

	/** From the standard normal distribution (Box-Muller). */
	double gaussian() {
		double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - share()));
		return radius * StrictMath.cos(2 * Math.PI * share());
	}

	private long next() {
		this.state += GOLDEN_GAMMA;
		return mix(this.state);
	}

	private static long mix(long bits) {
		long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
		return mixed ^ (mixed >>> 31);
	}

}
