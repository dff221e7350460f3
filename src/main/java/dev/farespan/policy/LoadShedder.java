package dev.farespan.policy;

import java.time.Duration;
import java.util.function.LongSupplier;

import dev.farespan.policy.Admission.Place;
import dev.farespan.policy.Admission.Reason;
import dev.farespan.policy.Admission.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Admits a query or refuses it, at once and before any work; nothing waits at the door.
 *
 * <p>
 * Fair by caller, and work-conserving:
 * <ol>
 * <li>A lone caller may use every place.</li>
 * <li>A caller that holds nothing is let in beyond a full limit too, as long as the
 * reserve lasts: a tenth of the limit, at least one place. So one caller, however greedy,
 * never keeps out another that has one query at a time; and no more are under way than
 * limit and reserve together.</li>
 * <li>For a caller that is refused below its share ({@link Shares}) a place is kept for
 * three seconds, which callers above theirs may not take; of all places at most a quarter
 * is kept so. Hence places that become free move from those that have more than their
 * share to those that have less, until these have it or want no more.</li>
 * </ol>
 * It is no protection against one that comes from many addresses: that is many callers.
 */
public final class LoadShedder {

	private static final Logger logger = LoggerFactory.getLogger(LoadShedder.class);

	private static final Duration MAX_RETRY_AFTER = Duration.ofSeconds(60);

	private final Object lock = new Object();

	private final ShedLimit limit;

	private final LongSupplier nanoClock;

	private final Shares shares = new Shares();

	private int inUse;

	/** Of them, those given beyond the limit. */
	private int fromReserve;

	private double meanHeldNanos;

	private long warnAgainAt;

	public LoadShedder(ShedLimit limit) {
		this(limit, System::nanoTime);
	}

	LoadShedder(ShedLimit limit, LongSupplier nanoClock) {
		this.limit = limit;
		this.nanoClock = nanoClock;
		this.warnAgainAt = nanoClock.getAsLong();
	}

	/**
	 * Asks for a place, which must be closed in the end.
	 * @param caller who asks: equal for all queries of one caller
	 */
	public Admission admit(Object caller) {
		long now = this.nanoClock.getAsLong();
		synchronized (this.lock) {
			this.shares.forget(now);
			int places = this.limit.current();
			boolean below = this.shares.isBelowShare(caller, places);
			if (this.inUse < places - (below ? 0 : this.shares.keptForOthers(caller, places))) {
				return take(caller, false, now);
			}
			if (this.shares.heldBy(caller) == 0 && isReserveLeft(places)) {
				return take(caller, true, now);
			}
			if (below) {
				this.shares.keepFor(caller, now);
			}
			return refuse(places, now);
		}
	}

	/**
	 * Beyond what the others hold, also where that is more than a limit that has sunk.
	 */
	private boolean isReserveLeft(int places) {
		return this.inUse - Math.max(places, this.inUse - this.fromReserve) < reserve(places);
	}

	private static int reserve(int places) {
		return Math.max(1, places / 10);
	}

	private Admission take(Object caller, boolean reserved, long now) {
		this.shares.took(caller);
		this.inUse++;
		this.fromReserve += reserved ? 1 : 0;
		return new Place(() -> leave(caller, reserved, now));
	}

	private Refusal refuse(int places, long now) {
		if (now - this.warnAgainAt >= 0) {
			this.warnAgainAt = now + Duration.ofMinutes(1).toNanos();
			logger.warn("Queries are refused: {} are under way, for {} callers, and the limit is {}", this.inUse,
					this.shares.callers(), places);
		}
		Duration mean = Duration.ofNanos((long) this.meanHeldNanos);
		return new Refusal((this.inUse < places) ? Reason.SHARE : Reason.FULL,
				(mean.compareTo(MAX_RETRY_AFTER) < 0) ? mean : MAX_RETRY_AFTER);
	}

	private void leave(Object caller, boolean reserved, long since) {
		long heldNanos = this.nanoClock.getAsLong() - since;
		synchronized (this.lock) {
			this.shares.left(caller);
			this.inUse--;
			this.fromReserve -= reserved ? 1 : 0;
			this.meanHeldNanos += (heldNanos - this.meanHeldNanos) / 16;
		}
	}

	/**
	 * Told by how much our own work ran late: the limit adapts itself to it.
	 */
	public void lagged(Duration lag) {
		this.limit.sample(lag, inUse());
	}

	/** How many are admitted now, but for the reserve. */
	public int limit() {
		return this.limit.current();
	}

	/** More are never admitted. */
	public int most() {
		return this.limit.most() + reserve(this.limit.most());
	}

	/** How many places are taken. */
	public int inUse() {
		synchronized (this.lock) {
			return this.inUse;
		}
	}

}
