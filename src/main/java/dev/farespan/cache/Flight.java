package dev.farespan.cache;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.DayQuery;
import dev.farespan.domain.Deadline;
import dev.farespan.domain.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * One question on its way, led by one and shared by all who ask it meanwhile. Whoever
 * leads it lands it in the end, unless all have left: then it is aborted.
 */
public final class Flight {

	private final DayQuery day;

	private final Instant notBefore;

	private final boolean staysUp;

	private final Tower tower;

	private final List<Seat> seats = new ArrayList<>(1);

	private final FlightDeadline deadline;

	private @Nullable Runnable abort;

	private boolean over;

	private volatile Phase phase = Phase.BEFORE;

	/** One that brings no older answer than that, and may stay up with nobody in it. */
	Flight(DayQuery day, Deadline deadline, Instant notBefore, boolean staysUp, Tower tower) {
		this.day = day;
		this.deadline = new FlightDeadline(deadline);
		this.notBefore = notBefore;
		this.staysUp = staysUp;
		this.tower = tower;
	}

	public DayQuery day() {
		return this.day;
	}

	/** That of whoever waits longest: it moves as others join. */
	public Deadline deadline() {
		return this.deadline.latest();
	}

	/** For a leader who cannot stay longer than its own deadline, whoever joins. */
	public void keepDeadline() {
		this.deadline.keep();
	}

	/** When a request on its way is cut off, besides its own timeout. */
	public Deadline cutOff() {
		return this.deadline.isKept() ? this.deadline.latest() : Deadline.NEVER;
	}

	/**
	 * Whether it failed only because of a deadline that somebody has moved meanwhile.
	 * @param before the deadline that held when it was asked
	 */
	public boolean goesOn(FailureReason reason, Deadline before) {
		return (reason == FailureReason.DEADLINE || reason == FailureReason.OVERLOADED) && deadline() != before;
	}

	public void is(Phase phase) {
		this.phase = phase;
	}

	/** What a caller is told who waits no longer. */
	FailureReason reasonToGiveUp() {
		return (this.phase == Phase.QUEUES) ? FailureReason.OVERLOADED : FailureReason.DEADLINE;
	}

	/** Whether what it brings is good enough for somebody who asks now. */
	boolean brings(Instant wanted) {
		return this.phase != Phase.BEFORE || !this.notBefore.isBefore(wanted);
	}

	Instant notBefore() {
		return this.notBefore;
	}

	/** Says how to abort what is on its way when nobody waits for it any more. */
	public void onAbort(Runnable how) {
		synchronized (this) {
			if (!this.over) {
				this.abort = how;
				return;
			}
		}
		how.run();
	}

	/**
	 * A seat, the first one for whoever leads; null when it is over, or would be too
	 * soon.
	 */
	synchronized @Nullable Seat join(Deadline until, @Nullable DayFares instead) {
		if (this.over || !this.deadline.reaches(until)) {
			return null;
		}
		var seat = new Seat(this, this.seats.isEmpty() && !this.staysUp, instead);
		this.seats.add(seat);
		return seat;
	}

	/** Ends it and tells all who wait; a second time does nothing. */
	public void land(DayOutcome outcome) {
		this.tower.landing(this, outcome);
		List<Seat> told;
		synchronized (this) {
			if (this.over) {
				return;
			}
			this.over = true;
			this.abort = null;
			told = List.copyOf(this.seats);
		}
		this.tower.landed(this, outcome);
		told.forEach((seat) -> seat.tell(outcome));
	}

	/** Aborts it when that was the last. */
	void left(Seat seat) {
		Runnable how;
		synchronized (this) {
			this.seats.remove(seat);
			if (this.over || this.staysUp || !this.seats.isEmpty()) {
				return;
			}
			this.over = true;
			how = this.abort;
		}
		this.tower.aborted(this);
		if (how != null) {
			how.run();
		}
	}

}
