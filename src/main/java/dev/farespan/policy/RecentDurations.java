package dev.farespan.policy;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

import org.jspecify.annotations.Nullable;

/**
 * How long the latest requests took, and a percentile of it: reckoned anew every so
 * often, since it moves slowly and is asked for each request.
 */
final class RecentDurations {

	/** Fifty above the 95th percentile, which tell where it lies to some 5 %. */
	private static final int KEPT = 1000;

	/** With fewer, the percentile would be chance. */
	static final int ENOUGH = 100;

	private static final int EVERY = 50;

	private final int percentile;

	private final AtomicLongArray nanos = new AtomicLongArray(KEPT);

	private final AtomicLong count = new AtomicLong();

	private volatile @Nullable Duration reckoned;

	RecentDurations(int percentile) {
		this.percentile = percentile;
	}

	void add(long took) {
		long index = this.count.getAndIncrement();
		this.nanos.set((int) (index % KEPT), took);
		if ((index + 1) % EVERY == 0 && index + 1 >= ENOUGH) {
			this.reckoned = reckon((int) Math.min(index + 1, KEPT));
		}
	}

	/** Null as long as too little is known. */
	@Nullable Duration percentile() {
		return this.reckoned;
	}

	private Duration reckon(int known) {
		long[] sorted = new long[known];
		Arrays.setAll(sorted, this.nanos::get);
		Arrays.sort(sorted);
		int rank = (int) Math.ceil(known * this.percentile / 100.0);
		return Duration.ofNanos(sorted[rank - 1]);
	}

}
