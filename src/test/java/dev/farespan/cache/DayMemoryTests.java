package dev.farespan.cache;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import dev.farespan.domain.Availability;
import dev.farespan.domain.DayFares;
import dev.farespan.domain.Fare;
import dev.farespan.domain.Samples;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How long days are remembered, what for, and how many. */
class DayMemoryTests {

	private static final long PLENTY = 1L << 30;

	private final DayMemory memory = new DayMemory(Days.SETTINGS, PLENTY);

	@Test
	void knowsNothing_ofWhatNobodyAsked() {
		assertThat(recall(0, Duration.ZERO)).isEqualTo(Recall.NOTHING);
	}

	@Test
	void isGoodForFourFifthsOfTheTtlAtLeast_andTheTtlAtMost() {
		boolean early = false;
		boolean late = false;
		for (int i = 0; i < 500; i++) {
			put(this.memory, i, Days.priced(i));
			assertThat(recall(i, Duration.ofSeconds(479)).use()).isEqualTo(Recall.Use.TELL);
			assertThat(recall(i, Days.TTL).use()).isEqualTo(Recall.Use.TELL_AND_ASK);
			early |= recall(i, Duration.ofSeconds(500)).use() != Recall.Use.TELL;
			late |= recall(i, Duration.ofSeconds(580)).use() == Recall.Use.TELL;
		}
		assertThat(early && late).as("days do not grow old all at once").isTrue();
	}

	@Test
	void isGoodForAMinute_whenNotOnSale() {
		put(this.memory, 0, Days.notOnSale(0));
		assertThat(recall(0, Duration.ofSeconds(47)).use()).isEqualTo(Recall.Use.TELL);
		assertThat(recall(0, Duration.ofSeconds(60)).use()).isEqualTo(Recall.Use.TELL_AND_ASK);
		assertThat(this.memory.keptFor(Days.notOnSale(0))).isEqualTo(Days.IF_ERROR.plusSeconds(60));
		assertThat(this.memory.keptFor(Days.priced(0))).isEqualTo(Days.IF_ERROR.plus(Days.TTL));
	}

	@Test
	void isGoodForLess_whenNotOnSale_whereTheTtlIsShorter() {
		var settings = new CacheSettings(true, Duration.ofSeconds(10), Days.REVALIDATE, Days.IF_ERROR, 10, null);
		assertThat(new DayMemory(settings, PLENTY).keptFor(Days.notOnSale(0))).isEqualTo(Days.IF_ERROR.plusSeconds(10));
	}

	@Test
	void servesLessAndLess_asItGrowsOld() {
		put(this.memory, 0, Days.priced(0));
		Recall due = recall(0, Days.TTL);
		assertThat(due.use()).isEqualTo(Recall.Use.TELL_AND_ASK);
		assertThat(due.fares()).isNotNull().matches(DayFares::isStale);
		assertThat(recall(0, Days.TTL.plus(Days.REVALIDATE)).use()).isEqualTo(Recall.Use.ONLY_INSTEAD_OF_A_FAILURE);
		assertThat(recall(0, Days.TTL.plus(Days.REVALIDATE)).fares()).isNotNull().matches(DayFares::isStale);
		assertThat(recall(0, Days.TTL.plus(Days.IF_ERROR))).isEqualTo(Recall.NOTHING);
	}

	@Test
	void isNoUse_whenAnsweredTooEarly() {
		put(this.memory, 0, Days.priced(0));
		Instant later = Days.START.plusSeconds(1);
		assertThat(this.memory.recall(Days.query(0), Days.START, later).use()).isEqualTo(Recall.Use.TELL);
		assertThat(this.memory.recall(Days.query(0), Days.START.plusNanos(1), later)).isEqualTo(Recall.NOTHING);
	}

	@Test
	void hasNoNegativeAge_whenAnotherReplicasClockIsAhead() {
		this.memory.put(Days.query(0), new RememberedDay(Days.priced(0), Days.START.plusSeconds(2)), Days.START);
		DayFares told = Objects.requireNonNull(recall(0, Duration.ZERO).fares());
		assertThat(told.remembered()).isNotNull().satisfies((how) -> assertThat(how.age()).isZero());
	}

	@Test
	void keepsNothing_thatIsTooOldAlready() {
		Instant now = Days.START.plus(Days.TTL).plus(Days.IF_ERROR);
		this.memory.put(Days.query(0), new RememberedDay(Days.priced(0), Days.START), now);
		assertThat(this.memory.size()).isZero();
	}

	@Test
	void keepsNoMoreDaysThanAllowed_howeverSmallTheyAre() {
		var small = new DayMemory(Days.keeping(100), PLENTY);
		for (int i = 0; i < 1000; i++) {
			put(small, i, Samples.unpriced(i, Availability.SOLD_OUT, 3));
		}
		assertThat(small.size()).isBetween(50L, 100L);
	}

	@Test
	void keepsAsManyDaysAsAllowed_howeverLongTheirLinks() {
		var small = new DayMemory(Days.keeping(100), PLENTY);
		for (int i = 0; i < 100; i++) {
			put(small, i, linked(i, 4000));
		}
		assertThat(small.size()).isEqualTo(100);
	}

	@Test
	void keepsNoMoreBytesThanAllowed() {
		var small = new DayMemory(Days.keeping(1000), 100L * DayWeight.of(linked(0, 4000)));
		for (int i = 0; i < 1000; i++) {
			put(small, i, linked(i, 4000));
		}
		assertThat(small.size()).isBetween(50L, 100L);
	}

	private static DayFares linked(int index, int letters) {
		DayFares day = Days.priced(index);
		Fare fare = Samples.fare(day.date(), "9.90");
		URI link = URI.create(fare.link() + "&" + "x".repeat(letters - fare.link().toString().length() - 1));
		return new DayFares(day.date(), Availability.PRICED,
				new Fare(fare.price(), fare.departure(), fare.arrival(), 0, fare.vehicles(), fare.freeSeats(), link), 1,
				false, false);
	}

	private static void put(DayMemory memory, int index, DayFares fares) {
		memory.put(Days.query(index), new RememberedDay(fares, Days.START), Days.START);
	}

	private Recall recall(int index, Duration later) {
		return this.memory.recall(Days.query(index), Instant.MIN, Days.START.plus(later));
	}

}
