package dev.farespan.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;

import dev.farespan.domain.DayFares;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Many who ask for the same days while flights land and are left. */
@Timeout(60)
class FareCacheStressTests {

	private static final int THREADS = 16;

	private static final int DAYS = 2000;

	private final FareCache cache = new FareCache(new DayMemory(Days.keeping(DAYS * 2), 1 << 26), null,
			Duration.ofSeconds(10), new Days.Now());

	private final AtomicIntegerArray asked = new AtomicIntegerArray(DAYS);

	private final AtomicIntegerArray aborted = new AtomicIntegerArray(DAYS);

	private final AtomicInteger told = new AtomicInteger();

	@RepeatedTest(5)
	void asksOnceForEachDay_andTellsAll() throws Exception {
		allAsk((day) -> {
			Claim claim = claim(day);
			lands(claim, day);
		});
		assertThat(this.told).hasValue(THREADS * DAYS);
		for (int day = 0; day < DAYS; day++) {
			assertThat(this.asked.get(day)).as("day %d", day).isOne();
		}
	}

	@RepeatedTest(5)
	void abortsEachFlightAtMostOnce_andTellsAllWhoStay() throws Exception {
		var stayed = new AtomicInteger();
		allAsk((day) -> {
			Claim claim = claim(day);
			Flight flight = claim.toLead();
			if (flight != null) {
				flight.onAbort(() -> this.aborted.incrementAndGet(day));
			}
			if (ThreadLocalRandom.current().nextBoolean()) {
				claim.leave();
			}
			else {
				stayed.incrementAndGet();
			}
			lands(claim, day);
		});
		for (int day = 0; day < DAYS; day++) {
			assertThat(this.aborted.get(day)).as("day %d", day).isLessThanOrEqualTo(this.asked.get(day));
		}
		assertThat(this.told.get()).isGreaterThanOrEqualTo(stayed.get());
	}

	private Claim claim(int day) {
		Claim claim = this.cache.ask(Days.query(day), Days.terms());
		claim.whenKnown((outcome) -> {
			assertThat(outcome).isInstanceOf(DayFares.class);
			this.told.incrementAndGet();
		});
		return claim;
	}

	private void lands(Claim claim, int day) {
		Flight flight = claim.toLead();
		if (flight != null) {
			this.asked.incrementAndGet(day);
			flight.land(Days.priced(day));
		}
	}

	private static void allAsk(IntConsumer ask) throws Exception {
		var start = new CountDownLatch(1);
		List<Future<?>> running = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
			for (int i = 0; i < THREADS; i++) {
				running.add(threads.submit(() -> {
					start.await();
					for (int day = 0; day < DAYS; day++) {
						ask.accept(day);
					}
					return null;
				}));
			}
			start.countDown();
			for (Future<?> each : running) {
				each.get(30, TimeUnit.SECONDS);
			}
		}
	}

}
