package dev.farespan.policy;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many extra requests there may be: each request adds its share of one, each extra
 * one takes a whole. It begins empty, so that never more than the share is spent.
 */
final class HedgeBudget {

	private static final long WHOLE = 1_000_000;

	/**
	 * What a quiet time may save: the slow days of one query, not a flood against an
	 * upstream that has just become slow.
	 */
	private static final long MOST = 20 * WHOLE;

	private final long share;

	private final AtomicLong saved = new AtomicLong();

	HedgeBudget(Percentage share) {
		this.share = Math.round(share.share() * WHOLE);
	}

	void requestSent() {
		this.saved.getAndUpdate((before) -> Math.min(MOST, before + this.share));
	}

	boolean take() {
		return this.saved.getAndUpdate((before) -> (before >= WHOLE) ? before - WHOLE : before) >= WHOLE;
	}

}
