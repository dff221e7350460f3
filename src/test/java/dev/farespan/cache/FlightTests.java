package dev.farespan.cache;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import dev.farespan.domain.DayFailure;
import dev.farespan.domain.Deadline;
import dev.farespan.domain.FailureReason;
import dev.farespan.domain.Terms;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Until when a flight goes on, and when it is aborted. */
class FlightTests {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final FareCache cache = new FareCache(new DayMemory(Days.SETTINGS, 1 << 20), null, SECOND, new Days.Now());

	private final AtomicInteger aborted = new AtomicInteger();

	@Test
	void isAborted_onceAllHaveLeft() {
		Claim leads = ask(10);
		Claim follows = ask(10);
		Days.led(leads).onAbort(this.aborted::incrementAndGet);
		leads.leave();
		leads.leave();
		assertThat(this.aborted).hasValue(0);
		follows.giveUp();
		follows.leave();
		assertThat(this.aborted).hasValue(1);
		assertThat(ask(10).toLead()).as("a new flight").isNotNull();
	}

	@Test
	void isAborted_whenItIsSaidHow_afterAllHaveLeft() {
		Claim leads = ask(10);
		leads.leave();
		Days.led(leads).onAbort(this.aborted::incrementAndGet);
		assertThat(this.aborted).hasValue(1);
	}

	@Test
	void isNotAborted_onceItHasLanded() {
		Claim leads = ask(10);
		Days.led(leads).onAbort(this.aborted::incrementAndGet);
		Days.led(leads).land(Days.priced(0));
		leads.leave();
		leads.giveUp();
		assertThat(this.aborted).hasValue(0);
	}

	@Test
	void movesItsDeadline_asOthersJoin() {
		Flight flight = Days.led(ask(10));
		Deadline before = flight.deadline();
		ask(5);
		assertThat(flight.deadline().remaining()).isEqualTo(Duration.ofSeconds(10));
		assertThat(flight.goesOn(FailureReason.DEADLINE, before)).isFalse();
		ask(20);
		assertThat(flight.deadline().remaining()).isEqualTo(Duration.ofSeconds(20));
		assertThat(flight.goesOn(FailureReason.DEADLINE, before)).isTrue();
		assertThat(flight.goesOn(FailureReason.OVERLOADED, before)).isTrue();
		assertThat(flight.goesOn(FailureReason.TIMEOUT, before)).isFalse();
		assertThat(flight.cutOff()).isSameAs(Deadline.NEVER);
	}

	@Test
	void keepsItsDeadline_whenWhoeverLeadsCannotStay() {
		Flight flight = Days.led(ask(10));
		flight.keepDeadline();
		assertThat(ask(10).follows()).isTrue();
		assertThat(this.cache.ask(Days.query(0), Terms.until(Days.in(Duration.ofMillis(10_500)))).follows()).isTrue();
		assertThat(flight.cutOff().remaining()).isEqualTo(Duration.ofSeconds(10));
		assertThat(ask(11).toLead()).as("one that would be told too soon leads another").isNotNull();
		assertThat(flight.deadline().remaining()).isEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void keepsItsFirstDeadline_thoughAnotherWasQuickerToJoin() {
		Flight flight = Days.led(ask(10));
		ask(20);
		flight.keepDeadline();
		assertThat(flight.deadline().remaining()).isEqualTo(Duration.ofSeconds(10));
		assertThat(flight.cutOff().remaining()).isEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void leavesTheNewerOneInItsPlace_whenItLands() {
		Flight older = Days.led(ask(10));
		older.keepDeadline();
		Flight newer = Days.led(ask(20));
		older.land(new DayFailure(Days.query(0).date(), FailureReason.TIMEOUT));
		assertThat(ask(20).follows()).isTrue();
		newer.land(Days.priced(0));
	}

	@Test
	void staysUp_whenItRefreshes_thoughAllHaveLeft() {
		var now = new Days.Now();
		var staying = new FareCache(new DayMemory(Days.SETTINGS, 1 << 20), null, SECOND, now);
		Days.led(staying.ask(Days.query(0), Days.terms())).land(Days.priced(0));
		now.pass(Days.TTL);
		Flight refresh = Days.led(staying.ask(Days.query(0), Terms.until(Deadline.after(SECOND))));
		refresh.onAbort(this.aborted::incrementAndGet);
		Claim joins = staying.ask(Days.query(0), new Terms(Deadline.after(SECOND), Duration.ZERO));
		assertThat(joins.follows()).isTrue();
		joins.leave();
		assertThat(this.aborted).hasValue(0);
		Claim again = staying.ask(Days.query(0), new Terms(Deadline.after(SECOND), Duration.ZERO));
		assertThat(again.follows()).isTrue();
		refresh.land(Days.priced(0));
	}

	private Claim ask(int seconds) {
		return this.cache.ask(Days.query(0), Terms.until(Days.in(Duration.ofSeconds(seconds))));
	}

}
