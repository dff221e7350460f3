package dev.farespan.policy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A provider's cap on requests sent and not answered: who asks first is admitted first.
 * It says when, and never waits.
 */
public final class InFlightLimit {

	private final int max;

	private final Deque<Place> waiting = new ArrayDeque<>();

	private int admitted;

	/** A cap; {@link Integer#MAX_VALUE} for none. */
	public InFlightLimit(int max) {
		if (max < 1) {
			throw new IllegalArgumentException("max-in-flight must be at least 1, not " + max);
		}
		this.max = max;
	}

	/**
	 * Asks for a place, which must be closed in the end.
	 * @param whenAdmitted called once, here or later by whoever makes room, unless the
	 * place is closed before
	 */
	public Place enter(Consumer<Place> whenAdmitted) {
		var place = new Place(whenAdmitted);
		synchronized (this.waiting) {
			if (this.admitted >= this.max) {
				this.waiting.addLast(place);
				return place;
			}
			this.admitted++;
			place.state = State.ADMITTED;
		}
		whenAdmitted.accept(place);
		return place;
	}

	boolean isUnlimited() {
		return this.max == Integer.MAX_VALUE;
	}

	/** How many wait for a place. */
	public int waiting() {
		synchronized (this.waiting) {
			return this.waiting.size();
		}
	}

	private enum State {

		WAITING, ADMITTED, CLOSED

	}

	/** One request's place, or its claim to one. */
	public final class Place implements AutoCloseable {

		private final Consumer<Place> whenAdmitted;

		private State state = State.WAITING;

		private Place(Consumer<Place> whenAdmitted) {
			this.whenAdmitted = whenAdmitted;
		}

		/** Gives up the place, or the claim; a second time does nothing. */
		@Override
		public void close() {
			Place next = release();
			if (next != null) {
				next.whenAdmitted.accept(next);
			}
		}

		private @Nullable Place release() {
			synchronized (InFlightLimit.this.waiting) {
				State before = this.state;
				this.state = State.CLOSED;
				if (before == State.WAITING) {
					InFlightLimit.this.waiting.remove(this);
				}
				if (before != State.ADMITTED) {
					return null;
				}
				Place next = InFlightLimit.this.waiting.pollFirst();
				if (next == null) {
					InFlightLimit.this.admitted--;
				}
				else {
					next.state = State.ADMITTED;
				}
				return next;
			}
		}

	}

}
