package dev.farespan.bench.trial;

import java.util.List;

/**
 * The search for the most whole answers a second: more and more callers at once, each of
 * whom asks again as soon as an answer has come.
 */
final class Ceiling {

	private static final List<Integer> AT_ONCE = List.of(2, 4, 6, 8, 12, 16, 20, 24, 32, 40);

	/** So much less than the most is a fall and not chance. */
	private static final double FALL = 0.97;

	private Ceiling() {
	}

	/** How many callers the next level has; 0 when the search is over. */
	static int next(List<Level> levels) {
		return (levels.size() == AT_ONCE.size() || isOver(levels)) ? 0 : AT_ONCE.get(levels.size());
	}

	/** What was too much for the service, or twice in a row no more than before. */
	private static boolean isOver(List<Level> levels) {
		if (levels.isEmpty()) {
			return false;
		}
		return levels.getLast().failed() > 0 || (levels.size() >= 3 && isFallen(levels, 1) && isFallen(levels, 2));
	}

	private static boolean isFallen(List<Level> levels, int fromTheEnd) {
		return levels.get(levels.size() - fromTheEnd).perSecond() < FALL * perSecond(levels);
	}

	/** The most of all levels, whole answers a second. */
	static double perSecond(List<Level> levels) {
		return levels.stream().mapToDouble(Level::perSecond).max().orElse(Double.NaN);
	}

	/**
	 * What so many callers got.
	 *
	 * @param perSecond whole answers
	 * @param failed all other answers
	 */
	record Level(int atOnce, double perSecond, long failed) {
	}

}
