package dev.farespan.policy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import dev.farespan.policy.Admission.Place;
import dev.farespan.policy.Admission.Reason;
import dev.farespan.policy.Admission.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoadShedderTests {

	private static final int PLACES = 20;

	private static final int RESERVE = 2;

	private long now = Long.MAX_VALUE - 1000;

	private final LoadShedder shedder = shedder(PLACES);

	private final Map<String, Deque<Place>> held = new HashMap<>();

	private LoadShedder shedder(int places) {
		var limit = ShedLimit.of(new ShedSettings(String.valueOf(places)), 0, () -> this.now);
		return new LoadShedder(limit, () -> this.now);
	}

	@Test
	void givesALoneCallerEveryPlace() {
		assertThat(ask("greedy", 200)).isEqualTo(PLACES);
		assertThat(this.shedder.inUse()).isEqualTo(PLACES);
		leave("greedy");
		assertThat(ask("greedy", 5)).isEqualTo(1);
	}

	@Test
	void givesAPlaceUpOnce() {
		Place place = (Place) this.shedder.admit("one");
		ask("other", 3);
		place.close();
		place.close();
		assertThat(this.shedder.inUse()).isEqualTo(3);
	}

	@Test
	void alwaysHasRoomForAModestCaller() {
		ask("greedy", 200);
		for (int round = 0; round < 1000; round++) {
			assertThat(ask("modest", 1)).isEqualTo(1);
			ask("greedy", 200);
			if (round % 3 == 0) {
				leave("greedy");
				ask("greedy", 200);
			}
			assertThat(this.shedder.inUse()).isLessThanOrEqualTo(PLACES + RESERVE);
			leave("modest");
			ask("greedy", 200);
			this.now += Duration.ofMillis(200).toNanos();
		}
		assertThat(holds("greedy")).isGreaterThanOrEqualTo(PLACES - 1);
	}

	@Test
	void neverGivesMoreThanLimitAndReserve_whoeverAsks() {
		ask("greedy", 200);
		int newcomers = 0;
		for (int i = 0; i < 100; i++) {
			newcomers += ask("newcomer" + i, 1);
		}
		assertThat(newcomers).isEqualTo(RESERVE);
		assertThat(this.shedder.inUse()).isEqualTo(PLACES + RESERVE).isEqualTo(this.shedder.most());
	}

	@Test
	void movesPlacesToWhoHasLess_untilBothHaveTheirShare() {
		ask("greedy", 200);
		for (int i = 0; i < 40; i++) {
			leave("greedy");
			ask("greedy", 200);
			ask("other", 200);
		}
		assertThat(holds("greedy")).isEqualTo(PLACES / 2);
		assertThat(holds("other")).isEqualTo(PLACES / 2);
	}

	@Test
	void keepsAPlaceForWhoWasRefused_andNotForEver() {
		ask("greedy", 200);
		ask("other", 2);
		leave("greedy");
		leave("greedy");
		assertThat(refusal("greedy")).extracting(Refusal::reason).isEqualTo(Reason.SHARE);
		this.now += Duration.ofSeconds(3).toNanos();
		assertThat(ask("greedy", 1)).isEqualTo(1);
	}

	@Test
	void keepsAQuarterAtMost() {
		ask("greedy", 200);
		for (int i = 0; i < 5000; i++) {
			ask("newcomer" + i, 1);
		}
		for (int i = 0; i < 10; i++) {
			leave("greedy");
		}
		ask("greedy", 200);
		assertThat(this.shedder.inUse()).isEqualTo(PLACES - PLACES / 4);
		assertThat(ask("newcomer4999", 1)).isEqualTo(1);
	}

	@Test
	void leavesNothingBehind_whenAllHaveGone() {
		for (int i = 0; i < 100; i++) {
			ask("caller" + i % 7, 9);
		}
		this.held.keySet().forEach((caller) -> leaveAll(caller));
		assertThat(this.shedder.inUse()).isZero();
		this.now += Duration.ofSeconds(3).toNanos();
		assertThat(ask("lone", 200)).isEqualTo(PLACES);
	}

	@Test
	void saysToComeBackWhenPlacesAreFree() {
		LoadShedder one = shedder(1);
		for (int i = 0; i < 200; i++) {
			Place place = (Place) one.admit("slow");
			this.now += Duration.ofMillis(4300).toNanos();
			assertThat(one.admit("slow")).isInstanceOf(Refusal.class);
			place.close();
		}
		try (var place = (Place) one.admit("slow")) {
			assertThat(((Refusal) one.admit("slow")).retryAfterSeconds()).isEqualTo(5);
			assertThat(place).isNotNull();
		}
		assertThat(refusalAtFirst().retryAfterSeconds()).isEqualTo(1);
	}

	private Refusal refusalAtFirst() {
		LoadShedder fresh = shedder(1);
		fresh.admit("one");
		return (Refusal) fresh.admit("one");
	}

	@Test
	void losesNoPlace_whenManyComeAndGoAtOnce() throws InterruptedException {
		LoadShedder busy = new LoadShedder(ShedLimit.of(new ShedSettings("8"), 0));
		List<Thread> callers = new ArrayList<>();
		for (int caller = 0; caller < 16; caller++) {
			String name = "caller" + caller % 5;
			callers.add(Thread.startVirtualThread(() -> {
				for (int i = 0; i < 2000; i++) {
					if (busy.admit(name) instanceof Place place) {
						LockSupport.parkNanos(1000);
						place.close();
					}
				}
			}));
		}
		for (Thread caller : callers) {
			caller.join();
		}
		assertThat(busy.inUse()).isZero();
	}

	/** How many of so many questions are let in. */
	private int ask(String caller, int times) {
		int admitted = 0;
		for (int i = 0; i < times; i++) {
			if (this.shedder.admit(caller) instanceof Place place) {
				this.held.computeIfAbsent(caller, (name) -> new ArrayDeque<>()).add(place);
				admitted++;
			}
		}
		return admitted;
	}

	private Refusal refusal(String caller) {
		return (Refusal) this.shedder.admit(caller);
	}

	private int holds(String caller) {
		return this.held.getOrDefault(caller, new ArrayDeque<>()).size();
	}

	private void leave(String caller) {
		this.held.getOrDefault(caller, new ArrayDeque<>()).remove().close();
	}

	private void leaveAll(String caller) {
		while (holds(caller) > 0) {
			leave(caller);
		}
	}

}
