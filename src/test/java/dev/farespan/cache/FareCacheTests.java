package dev.farespan.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.FailureReason;
import dev.farespan.domain.Samples;
import dev.farespan.domain.Terms;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What whoever asks is told. */
class FareCacheTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Days.Now now = new Days.Now();

	private final DayMemory memory = new DayMemory(Days.SETTINGS, 1 << 20);

	private final FareCache cache = new FareCache(this.memory, null, PATIENCE, this.now);

	private final List<DayOutcome> told = new ArrayList<>();

	@Test
	void letsOneLead_andTellsAll() {
		Claim leads = ask(Days.terms());
		Claim follows = ask(Days.terms());
		assertThat(leads.follows()).isFalse();
		assertThat(follows.follows()).isTrue();
		assertThat(follows.toLead()).isNull();
		Days.led(leads).land(Days.priced(0));
		assertThat(this.told).containsExactly(Days.priced(0), Days.priced(0));
	}

	@Test
	void tellsWhoeverListensLate() {
		Claim claim = this.cache.ask(Days.query(0), Days.terms());
		Days.led(claim).land(Days.priced(0));
		claim.whenKnown(this.told::add);
		assertThat(this.told).containsExactly(Days.priced(0));
	}

	@Test
	void tellsTheOthers_whenOneCannotBeTold() {
		Claim leads = this.cache.ask(Days.query(0), Days.terms());
		leads.whenKnown((outcome) -> {
			throw new IllegalStateException("a defect");
		});
		ask(Days.terms());
		Days.led(leads).land(Days.priced(0));
		assertThat(this.told).containsExactly(Days.priced(0));
	}

	@Test
	void remembersWhatHasLanded_withItsAge() {
		Days.led(ask(Days.terms())).land(Days.priced(0));
		this.now.pass(Duration.ofMinutes(5));
		assertThat(ask(Days.terms())).isInstanceOf(Claim.Answered.class);
		assertThat(last().remembered()).isNotNull().satisfies((how) -> {
			assertThat(how.age()).isEqualTo(Duration.ofMinutes(5));
			assertThat(how.stale()).isFalse();
		});
	}

	@Test
	void remembersNoFailure() {
		Days.led(ask(Days.terms())).land(Samples.failed(0, FailureReason.TIMEOUT));
		assertThat(ask(Days.terms()).toLead()).isNotNull();
		assertThat(this.told).containsExactly(Samples.failed(0, FailureReason.TIMEOUT));
	}

	@Test
	void landsOnce() {
		Flight flight = Days.led(ask(Days.terms()));
		flight.land(Days.priced(0));
		flight.land(Samples.failed(0, FailureReason.INTERNAL));
		assertThat(this.told).containsExactly(Days.priced(0));
	}

	@Test
	void asksAnew_whoeverWantsNothingRemembered() {
		Days.led(ask(Days.terms())).land(Days.priced(0));
		this.now.pass(Duration.ofSeconds(1));
		assertThat(ask(Days.anew()).toLead()).isNotNull();
		assertThat(ask(new Terms(Days.in(PATIENCE), Duration.ofSeconds(1)))).isInstanceOf(Claim.Answered.class);
	}

	@Test
	void saysDeadline_toWhoeverGivesUp_andOverloaded_whileItQueues() {
		Claim leads = ask(Days.terms());
		Claim follows = ask(Days.terms());
		Days.led(leads).is(Phase.QUEUES);
		follows.giveUp();
		Days.led(leads).is(Phase.SENT);
		leads.giveUp();
		leads.giveUp();
		assertThat(this.told).containsExactly(Samples.failed(0, FailureReason.OVERLOADED),
				Samples.failed(0, FailureReason.DEADLINE));
	}

	@Test
	void tellsNothing_toWhoeverHasLeft() {
		Claim leads = ask(Days.terms());
		ask(Days.terms());
		leads.leave();
		leads.giveUp();
		Days.led(leads).land(Days.priced(0));
		assertThat(this.told).containsExactly(Days.priced(0));
	}

	@Test
	void tellsTheStaleDay_insteadOfAFailure() {
		Days.led(ask(Days.terms())).land(Days.priced(0));
		this.now.pass(Days.TTL.plus(Days.REVALIDATE));
		this.told.clear();
		Claim leads = ask(Days.terms());
		Claim follows = ask(Days.terms());
		follows.giveUp();
		assertThat(last().isStale()).isTrue();
		Days.led(leads).land(Samples.failed(0, FailureReason.TIMEOUT));
		assertThat(this.told).hasSize(2);
		assertThat(last().isStale()).isTrue();
		ask(Days.late());
		assertThat(last().isStale()).isTrue();
	}

	@Test
	void tellsNoStaleDay_toWhoeverWantsNothingRemembered() {
		Days.led(ask(Days.terms())).land(Days.priced(0));
		this.now.pass(Days.TTL.plus(Days.REVALIDATE));
		this.told.clear();
		Days.led(ask(Days.anew())).land(Samples.failed(0, FailureReason.TIMEOUT));
		assertThat(this.told).containsExactly(Samples.failed(0, FailureReason.TIMEOUT));
	}

	@Test
	void tellsAndAsks_whileOneRefreshes() {
		Days.led(ask(Days.terms())).land(Days.priced(0));
		this.now.pass(Days.TTL);
		Flight refresh = Days.led(ask(Days.terms()));
		assertThat(last().isStale()).isTrue();
		assertThat(ask(Days.terms()).toLead()).as("one refresh is enough").isNull();
		refresh.land(Samples.priced(0, "4.90"));
		ask(Days.terms());
		assertThat(last().isStale()).isFalse();
		assertThat(last().cheapest()).isEqualTo(Samples.fare(Samples.FIRST, "4.90"));
	}

	@Test
	void asksNothing_pastTheDeadline() {
		assertThat(ask(Days.late()).toLead()).isNull();
		assertThat(this.told).containsExactly(Samples.failed(0, FailureReason.DEADLINE));
		Days.led(ask(Days.terms())).land(Days.priced(0));
		ask(Days.late());
		assertThat(last().cheapest()).isNotNull();
	}

	@Test
	void sharesAndRemembersNothing_withoutAMemory() {
		var without = new FareCache(null, null, PATIENCE, this.now);
		Claim one = without.ask(Days.query(0), Days.terms());
		Claim other = without.ask(Days.query(0), Days.terms());
		assertThat(Days.led(one)).isNotSameAs(Days.led(other));
		one.whenKnown(this.told::add);
		other.whenKnown(this.told::add);
		Days.led(one).land(Days.priced(0));
		assertThat(this.told).hasSize(1);
		assertThat(without.ask(Days.query(0), Days.terms()).toLead()).isNotNull();
	}

	private Claim ask(Terms terms) {
		Claim claim = this.cache.ask(Days.query(0), terms);
		claim.whenKnown(this.told::add);
		return claim;
	}

	private DayFares last() {
		return (DayFares) this.told.getLast();
	}

}
