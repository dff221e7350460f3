package dev.farespan.bench.stats;

import dev.farespan.bench.result.Cell;

/**
 * Two rivals, one measure, one cell.
 *
 * @param cell the load
 * @param measure what is compared
 * @param rival the one
 * @param other the other
 * @param ratio the one's over the other's, with its interval
 * @param noiseFloor by how much two runs of the same differ: 0.07 is 7 %; {@code NaN}
 * where no A/A pair was run
 * @param verdict what may be said
 * @param sentence the same in words
 */
public record Finding(Cell cell, Measure measure, String rival, String other, Estimate ratio, double noiseFloor,
		Verdict verdict, String sentence) {

	/** What may be said of two. */
	public enum Verdict {

		/** The one's figure is lower, beyond noise. */
		LOWER,
		/** The one's figure is higher, beyond noise. */
		HIGHER,
		/** The interval holds 1, or the difference is inside the noise floor. */
		NO_DIFFERENCE,
		/** Nothing may be said. */
		TOO_FEW_REPEATS

	}

}
