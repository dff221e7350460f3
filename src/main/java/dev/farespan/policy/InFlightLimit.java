package dev.farespan.policy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A provider's cap on requests sent and not answered: who asks first is admitted first.
 * It says when, and never waits.
 */
public final class InFlightLimit {

	private static final Logger logger = LoggerFactory.getLogger(InFlightLimit.class);

	private final int max;

	private final Deque<Place> waiting = new ArrayDeque<>();

	private final Deque<Place> toTell = new ArrayDeque<>();

	private boolean telling;

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

	/**
	 * One after the other: who is told may close at once, and thousands that do must not
	 * nest.
	 */
	private void tellAll() {
		for (Place next = nextToTell(); next != null; next = nextToTell()) {
			try {
				next.whenAdmitted.accept(next);
			}
			catch (RuntimeException ex) {
				logger.error("A defect of farespan: a request did not take its turn", ex);
				next.close();
			}
		}
	}

	private @Nullable Place nextToTell() {
		synchronized (this.waiting) {
			Place next = this.toTell.pollFirst();
			this.telling = next != null;
			return next;
		}
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
			synchronized (InFlightLimit.this.waiting) {
				State before = this.state;
				this.state = State.CLOSED;
				if (before == State.WAITING) {
					InFlightLimit.this.waiting.remove(this);
				}
				if (before != State.ADMITTED) {
					return;
				}
				Place next = InFlightLimit.this.waiting.pollFirst();
				if (next == null) {
					InFlightLimit.this.admitted--;
					return;
				}
				next.state = State.ADMITTED;
				InFlightLimit.this.toTell.addLast(next);
				if (InFlightLimit.this.telling) {
					return;
				}
				InFlightLimit.this.telling = true;
			}
			tellAll();
		}

	}

}
