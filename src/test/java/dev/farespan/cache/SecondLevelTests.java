package dev.farespan.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.farespan.cache.SecondLevel.Step;
import dev.farespan.cache.SharedDays.Finding;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.DayOutcome;
import dev.farespan.domain.FailureReason;
import dev.farespan.domain.Samples;
import dev.farespan.domain.Terms;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What whoever leads does with what the other replicas say. */
class SecondLevelTests {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final Days.Now now = new Days.Now();

	private final FakeSharedDays shared = new FakeSharedDays();

	private final DayMemory memory = new DayMemory(Days.SETTINGS, 1 << 20);

	private final SecondLevel second = new SecondLevel(this.shared, this.memory, this.now);

	private final FareCache cache = new FareCache(this.memory, this.second, SECOND, this.now);

	private final List<DayOutcome> told = new ArrayList<>();

	@Test
	void looksFirst() {
		assertThat(this.second.look(Days.led(ask(Days.terms())))).isSameAs(this.shared.found);
	}

	@Test
	void asks_whenItLeads() {
		assertThat(next(Days.terms(), new Finding.Lead())).isEqualTo(new Step.Ask());
	}

	@Test
	void landsWhatWasFoundFresh_andRemembersIt() {
		Step step = next(Days.terms(), found(Days.START.minusSeconds(5)));
		assertThat(step).isInstanceOfSatisfying(Step.Land.class,
				(land) -> assertThat(((DayFares) land.outcome()).remembered()).isNotNull()
					.satisfies((how) -> assertThat(how.age()).isEqualTo(Duration.ofSeconds(5))));
		assertThat(this.cache.ask(Days.query(0), Days.terms())).isInstanceOf(Claim.Answered.class);
	}

	@Test
	void leads_whenWhatWasFoundIsOld() {
		assertThat(next(Days.terms(), found(Days.START.minus(Days.TTL)))).isEqualTo(new Step.Await(this.shared.led));
	}

	@Test
	void leads_whenWhatWasFoundIsTooOldForTheCaller() {
		assertThat(next(Days.anew(), found(Days.START.minusSeconds(1)))).isEqualTo(new Step.Await(this.shared.led));
		assertThat(next(new Terms(Days.in(SECOND), SECOND), found(Days.START.minusSeconds(1))))
			.isInstanceOf(Step.Land.class);
	}

	@Test
	void looksAgain_whenAnotherReplicaAsks_unlessThatIsTooLate() {
		Terms terms = Terms.until(Days.in(SECOND));
		assertThat(next(terms, new Finding.Elsewhere(Duration.ofMillis(50))))
			.isEqualTo(new Step.LookAgain(Duration.ofMillis(50)));
		assertThat(next(terms, new Finding.Elsewhere(SECOND)))
			.isEqualTo(new Step.Land(Samples.failed(0, FailureReason.DEADLINE)));
	}

	@Test
	void tellsTheOthersWhatLanded() {
		Days.led(ask(Days.terms())).land(Days.priced(0));
		assertThat(this.shared.put).containsExactly(new RememberedDay(Days.priced(0), Days.START));
		assertThat(this.shared.released).isEmpty();
	}

	@Test
	void endsItsLead_whenItFails_orIsAborted() {
		Days.led(ask(Days.terms())).land(Samples.failed(0, FailureReason.TIMEOUT));
		assertThat(this.shared.released).hasSize(1);
		ask(Days.terms()).leave();
		assertThat(this.shared.released).hasSize(2);
		assertThat(this.shared.put).isEmpty();
	}

	@Test
	void hasNoLeadToEnd_whenTheOthersKnewTheDay() {
		Flight flight = Days.led(ask(Days.terms()));
		var found = (Step.Land) this.second.next(flight, found(Days.START.minusSeconds(5)));
		flight.land(found.outcome());
		assertThat(this.told).containsExactly(found.outcome());
		assertThat(this.shared.put).isEmpty();
		assertThat(this.shared.released).isEmpty();
	}

	@Test
	void givesASecondFlight_toWhoeverWantsItNewer_untilItIsAskedUpstream() {
		Flight first = Days.led(ask(Days.terms()));
		Claim anew = ask(Days.anew());
		assertThat(Days.led(anew)).isNotSameAs(first);
		Days.led(anew).is(Phase.SENT);
		this.now.pass(SECOND);
		assertThat(ask(Days.anew()).follows()).isTrue();
	}

	private static Finding found(Instant answeredAt) {
		return new Finding.Found(new RememberedDay(Days.priced(0), answeredAt));
	}

	private Step next(Terms terms, Finding finding) {
		var flight = new Flight(Days.query(0), terms.deadline(), terms.notBefore(Days.START), false, new Nobody());
		return this.second.next(flight, finding);
	}

	private Claim ask(Terms terms) {
		Claim claim = this.cache.ask(Days.query(0), terms);
		claim.whenKnown(this.told::add);
		return claim;
	}

	private static final class Nobody implements Tower {

		@Override
		public void landing(Flight flight, DayOutcome outcome) {
			// nobody keeps track
		}

		@Override
		public void landed(Flight flight, DayOutcome outcome) {
			// nobody keeps track
		}

		@Override
		public void aborted(Flight flight) {
			// nobody keeps track
		}

	}

}
