package dev.farespan.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.farespan.policy.InFlightLimit.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Timeout(60)
class InFlightLimitTests {

	private static final int THREADS = 8;

	private static final int ENTERS = 10_000;

	private final InFlightLimit limit = new InFlightLimit(2);

	private final List<String> admitted = new ArrayList<>();

	@Test
	void admitsAtOnce_whileThereIsRoom() {
		enter("a");
		enter("b");
		assertThat(this.admitted).containsExactly("a", "b");
		assertThat(this.limit.waiting()).isZero();
	}

	@Test
	void admitsInTheOrderOfAsking() {
		Place a = enter("a");
		Place b = enter("b");
		enter("c");
		enter("d");
		enter("e");
		assertThat(this.limit.waiting()).isEqualTo(3);
		b.close();
		assertThat(this.admitted).containsExactly("a", "b", "c");
		a.close();
		assertThat(this.admitted).containsExactly("a", "b", "c", "d");
		assertThat(this.limit.waiting()).isEqualTo(1);
	}

	@Test
	void handsOverThePlaceItAdmits() {
		enter("a");
		Place b = enter("b");
		var handed = new ArrayList<Place>();
		Place c = this.limit.enter(handed::add);
		b.close();
		assertThat(handed).containsExactly(c);
	}

	@Test
	void passesOverAClaimThatWasGivenUp() {
		Place a = enter("a");
		enter("b");
		Place c = enter("c");
		enter("d");
		c.close();
		assertThat(this.limit.waiting()).isEqualTo(1);
		a.close();
		assertThat(this.admitted).containsExactly("a", "b", "d");
	}

	@Test
	void givesUpAClaimOnce() {
		enter("a");
		enter("b");
		Place c = enter("c");
		c.close();
		c.close();
		enter("d");
		assertThat(this.admitted).containsExactly("a", "b");
	}

	@Test
	void givesUpAPlaceOnce() {
		Place a = enter("a");
		enter("b");
		a.close();
		a.close();
		enter("c");
		enter("d");
		assertThat(this.admitted).containsExactly("a", "b", "c");
	}

	@Test
	void admitsAgain_onceAllHaveLeft() {
		for (int i = 0; i < 10; i++) {
			enter("a").close();
		}
		enter("b");
		enter("c");
		assertThat(this.admitted).endsWith("b", "c");
	}

	@Test
	void admitsOneAfterTheOther_whenEachLeavesAtOnce() {
		Place a = enter("a");
		Place b = enter("b");
		for (int i = 0; i < 500; i++) {
			this.limit.enter((place) -> {
				this.admitted.add("hasty");
				place.close();
			});
		}
		a.close();
		assertThat(this.admitted).hasSize(502);
		assertThat(this.limit.waiting()).isZero();
		b.close();
	}

	@Test
	void admitsAll_whenThereIsNoLimit() {
		var unlimited = new InFlightLimit(Integer.MAX_VALUE);
		assertThat(unlimited.isUnlimited()).isTrue();
		assertThat(this.limit.isUnlimited()).isFalse();
		var count = new AtomicInteger();
		IntStream.range(0, 1000).forEach((i) -> unlimited.enter((place) -> count.incrementAndGet()));
		assertThat(count).hasValue(1000);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1 })
	void isAtLeastOne(int max) {
		assertThatIllegalArgumentException().isThrownBy(() -> new InFlightLimit(max))
			.withMessageContaining("max-in-flight");
	}

	@Test
	void losesNobody_whenManyThreadsEnter() throws Exception {
		var crowded = new InFlightLimit(3);
		var inside = new AtomicInteger();
		var mostInside = new AtomicInteger();
		var served = new AtomicInteger();
		inThreads(() -> {
			for (int i = 0; i < ENTERS; i++) {
				var turn = new Semaphore(0);
				try (Place place = crowded.enter((admitted) -> turn.release())) {
					turn.acquire();
					mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
					served.incrementAndGet();
					inside.decrementAndGet();
					assertThat(place).isNotNull();
				}
			}
		});
		assertThat(served).hasValue(THREADS * ENTERS);
		assertThat(mostInside).hasValueLessThanOrEqualTo(3);
		assertEmpty(crowded, 3);
	}

	@Test
	void losesNobody_whenClaimsAreGivenUpAsTheyAreMet() throws Exception {
		var crowded = new InFlightLimit(3);
		var toClose = new LinkedBlockingQueue<Place>();
		inThreads(() -> {
			for (int i = 0; i < ENTERS; i++) {
				// another thread closes it, waiting or admitted
				toClose.add(crowded.enter((place) -> {
				}));
				toClose.take().close();
			}
		});
		assertThat(toClose).isEmpty();
		assertEmpty(crowded, 3);
	}

	private static void assertEmpty(InFlightLimit limit, int max) {
		assertThat(limit.waiting()).isZero();
		var count = new AtomicInteger();
		IntStream.range(0, max + 1).forEach((i) -> limit.enter((place) -> count.incrementAndGet()));
		assertThat(count).hasValue(max);
	}

	private static void inThreads(Task task) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
			List<Future<?>> all = new ArrayList<>();
			for (int i = 0; i < THREADS; i++) {
				all.add(threads.submit(() -> {
					task.run();
					return null;
				}));
			}
			for (Future<?> one : all) {
				one.get(50, TimeUnit.SECONDS);
			}
		}
	}

	private Place enter(String name) {
		return this.limit.enter((place) -> this.admitted.add(name));
	}

	private interface Task {

		void run() throws InterruptedException;

	}

}
