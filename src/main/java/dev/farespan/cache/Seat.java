package dev.farespan.cache;

import java.util.function.Consumer;

import dev.farespan.domain.DayFailure;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One asker's place in a flight. */
public final class Seat implements Claim {

	private static final Logger logger = LoggerFactory.getLogger(Seat.class);

	private final Flight flight;

	private final boolean leads;

	private final @Nullable DayFares instead;

	private @Nullable Consumer<DayOutcome> told;

	private @Nullable DayOutcome outcome;

	private boolean over;

	/**
	 * A seat.
	 * @param instead of a failure: what was known before, or null
	 */
	Seat(Flight flight, boolean leads, @Nullable DayFares instead) {
		this.flight = flight;
		this.leads = leads;
		this.instead = instead;
	}

	@Override
	public void whenKnown(Consumer<DayOutcome> told) {
		DayOutcome known;
		synchronized (this) {
			this.told = told;
			known = this.outcome;
		}
		if (known != null) {
			tell(told, known);
		}
	}

	@Override
	public void giveUp() {
		if (tell(new DayFailure(this.flight.day().date(), this.flight.reasonToGiveUp()))) {
			this.flight.left(this);
		}
	}

	@Override
	public void leave() {
		synchronized (this) {
			if (this.over) {
				return;
			}
			this.over = true;
		}
		this.flight.left(this);
	}

	@Override
	public @Nullable Flight toLead() {
		return this.leads ? this.flight : null;
	}

	@Override
	public boolean follows() {
		return !this.leads;
	}

	/** False when it is told already, or nobody wants to know. */
	boolean tell(DayOutcome brought) {
		DayOutcome said = (brought instanceof DayFailure && this.instead != null) ? this.instead : brought;
		Consumer<DayOutcome> listener;
		synchronized (this) {
			if (this.over) {
				return false;
			}
			this.over = true;
			this.outcome = said;
			listener = this.told;
		}
		if (listener != null) {
			tell(listener, said);
		}
		return true;
	}

	/** The others of the flight are to be told too, whatever happens here. */
	private static void tell(Consumer<DayOutcome> listener, DayOutcome outcome) {
		try {
			listener.accept(outcome);
		}
		catch (RuntimeException ex) {
			logger.error("A defect of farespan: somebody could not be told of a day", ex);
		}
	}

}
