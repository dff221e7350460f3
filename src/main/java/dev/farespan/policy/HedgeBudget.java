package dev.farespan.policy;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many extra requests there may be: each request adds its share of one, each extra
 * one takes a whole. It begins empty, so that never more than the share is spent.
 *
 * <p>
 * What the requests of the last four to eight seconds have added may be spent at once:
 * many are sent at once, and their slow ones fall due later, at once too. So an upstream
 * that has just become slow gets the share of those requests again, or what a quiet time
 * has saved, and no more.
 */
final class HedgeBudget {

	private static final long WHOLE = 1_000_000;

	/** What a quiet time may save: the slow days of one query. */
	private static final long MOST_SAVED = 20 * WHOLE;

	/**
	 * As long as an attempt may take by default: what was sent is remembered until it can
	 * be slow.
	 */
	static final Duration PERIOD = Duration.ofSeconds(4);

	private final long share;

	private final LongSupplier nanoClock;

	private long left;

	private long added;

	private long addedBefore;

	private long periodEnd;

	HedgeBudget(Percentage share, LongSupplier nanoClock) {
		this.share = Math.round(share.share() * WHOLE);
		this.nanoClock = nanoClock;
		this.periodEnd = nanoClock.getAsLong() + PERIOD.toNanos();
	}

	synchronized void requestSent() {
		endPeriods();
		this.added += this.share;
		this.left = Math.min(this.left + this.share, most());
	}

	synchronized boolean take() {
		endPeriods();
		if (this.left < WHOLE) {
			return false;
		}
		this.left -= WHOLE;
		return true;
	}

	private long most() {
		return Math.max(MOST_SAVED, this.added + this.addedBefore);
	}

	private void endPeriods() {
		long late = this.nanoClock.getAsLong() - this.periodEnd;
		if (late < 0) {
			return;
		}
		this.addedBefore = (late < PERIOD.toNanos()) ? this.added : 0;
		this.added = 0;
		this.periodEnd += (late / PERIOD.toNanos() + 1) * PERIOD.toNanos();
		this.left = Math.min(this.left, most());
	}

}
