package dev.farespan.bench.trial;

import java.util.List;

/** How long it takes after a flood until single queries are answered as if there had been none. */
final class Recovery {

	/** One good answer may be chance. */
	static final int IN_A_ROW = 10;

	private Recovery() {
	}

	/**
	 * From the flood's end to the sending of the first of ten that are all well; infinite
	 * where there are no such ten.
	 * @param singles in the order of their sending
	 */
	static double seconds(List<Single> singles) {
		int inARow = 0;
		for (int i = 0; i < singles.size(); i++) {
			inARow = singles.get(i).isWell() ? inARow + 1 : 0;
			if (inARow == IN_A_ROW) {
				return singles.get(i + 1 - IN_A_ROW).sentAfter();
			}
		}
		return Double.POSITIVE_INFINITY;
	}

	/**
	 * One query with no other beside it.
	 *
	 * @param sentAfter the flood's end, in seconds
	 * @param isWell whether it was answered whole and in time
	 */
	record Single(double sentAfter, boolean isWell) {
	}

}
