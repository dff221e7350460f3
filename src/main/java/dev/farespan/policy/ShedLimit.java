package dev.farespan.policy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import com.netflix.concurrency.limits.Limit;
import com.netflix.concurrency.limits.limit.AIMDLimit;
import com.netflix.concurrency.limits.limit.FixedLimit;

/**
 * How many queries may be under way at once: a number, or as many as the process keeps up
 * with.
 *
 * <p>
 * What adapts it is our own lag: by how much a piece of work that was due ran late, for
 * want of CPU, of a pool's thread, or because of a collection. The latency of queries
 * would be no honest signal. They take as long as their upstream does, and an upstream
 * that slows from 200 ms to seconds does not get faster when callers are turned away,
 * while a gradient of that latency falls to its floor, and stays there until it has
 * forgotten how fast the upstream once was. Nor are queries that end by their deadline,
 * for the same reason. Lag grows with our load and with nothing upstream. Simulated on
 * two cores with 100 calls of 100 us a query: of 1,600 queries while the upstream slowed
 * to 4 s this answered 1,413, a gradient of latency 869; at ten times what the cores
 * carry both answered all they carry, this with a p99 of 0.65 s, a gradient 0.85 s.
 *
 * <p>
 * As long as there is none, and at least half of the places are taken, each sample adds a
 * place, or an eighth of them until the process has been late for the first time; lag
 * takes away a fifth, and then nothing for a while, since queries that were admitted
 * before go on. A place is a query, however many days it asks for: what it holds is
 * bounded by its width, and admission comes before the question is read.
 */
public final class ShedLimit {

	/** How often it is to be told by how much our own work runs late. */
	public static final Duration SAMPLED_EVERY = Duration.ofMillis(50);

	static final int FLOOR = 20;

	static final Duration TOLERATED_LAG = Duration.ofMillis(50);

	/** From the floor to a hundred places in a second. */
	private static final int FIRST_STEPS = 8;

	private static final double LEFT_AFTER_LAG = 0.8;

	private static final Duration UNTIL_FELT = Duration.ofMillis(500);

	private static final long MEBIBYTE = 1024 * 1024;

	private static final long HEAP_OF_THE_REST = 64 * MEBIBYTE;

	private static final long HEAP_OF_A_QUERY = 3 * MEBIBYTE;

	private final Limit limit;

	private final int most;

	private final LongSupplier nanoClock;

	private boolean wasLate;

	private boolean felt = true;

	private long feltAt;

	private ShedLimit(Limit limit, int most, LongSupplier nanoClock) {
		this.limit = limit;
		this.most = most;
		this.nanoClock = nanoClock;
	}

	/**
	 * The limit that is set, or one that adapts itself within what a heap carries.
	 * @param maxHeap in bytes
	 */
	public static ShedLimit of(ShedSettings settings, long maxHeap) {
		return of(settings, maxHeap, System::nanoTime);
	}

	static ShedLimit of(ShedSettings settings, long maxHeap, LongSupplier nanoClock) {
		if (settings.fixed().isPresent()) {
			int fixed = settings.fixed().getAsInt();
			return new ShedLimit(FixedLimit.of(fixed), fixed, nanoClock);
		}
		int most = carriedBy(maxHeap);
		AIMDLimit adaptive = AIMDLimit.newBuilder()
			.initialLimit(FLOOR)
			.minLimit(FLOOR)
			.maxLimit(most)
			.backoffRatio(LEFT_AFTER_LAG)
			.timeout(TOLERATED_LAG.toNanos(), TimeUnit.NANOSECONDS)
			.build();
		return new ShedLimit(adaptive, most, nanoClock);
	}

	/** With the reserve that newcomers have beyond the limit. */
	private static int carriedBy(long maxHeap) {
		long queries = Math.max(0, maxHeap - HEAP_OF_THE_REST) / HEAP_OF_A_QUERY;
		return Math.clamp(queries * 10 / 11, FLOOR, Integer.MAX_VALUE / 2);
	}

	int current() {
		return this.limit.getLimit();
	}

	/** What it never rises above. */
	int most() {
		return this.most;
	}

	/**
	 * Told every so often.
	 * @param lag by how much work that was due ran late
	 * @param inUse how many places are taken
	 */
	synchronized void sample(Duration lag, int inUse) {
		long now = this.nanoClock.getAsLong();
		this.felt = this.felt || now - this.feltAt >= 0;
		boolean late = lag.compareTo(TOLERATED_LAG) > 0;
		if (late && !this.felt) {
			return;
		}
		if (late) {
			this.wasLate = true;
			this.felt = false;
			this.feltAt = now + UNTIL_FELT.toNanos();
		}
		int places = this.wasLate ? 1 : current() / FIRST_STEPS;
		for (int i = 0; i < places; i++) {
			this.limit.onSample(now, lag.toNanos(), inUse, false);
		}
	}

}
