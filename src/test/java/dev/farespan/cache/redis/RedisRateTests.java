package dev.farespan.cache.redis;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import dev.farespan.TestRedis;
import dev.farespan.domain.Deadline;
import dev.farespan.policy.Rate;
import dev.farespan.policy.RateLimit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two replicas that share a provider's rate; mostly a token an hour, so that none comes.
 */
@Timeout(60)
class RedisRateTests {

	private static final Rate HOURLY = new Rate(1, Duration.ofHours(1));

	private static final Duration WITHIN = Replica.PATIENCE.plusMillis(150);

	private TestRedis redis;

	private Replica one;

	private Replica other;

	@BeforeEach
	void connect() throws IOException {
		this.redis = TestRedis.started();
		this.one = Replica.patient(this.redis);
		this.other = Replica.patient(this.redis);
	}

	@AfterEach
	void end() {
		this.one.close();
		this.other.close();
		this.redis.close();
	}

	@Test
	void letOneBurstGo_together() throws Exception {
		List<RateLimit> limits = limits(HOURLY, 100);
		List<Duration> waits = sendAfter(limits, 100, Duration.ofDays(365));
		assertThat(waits).hasSize(200).filteredOn(Duration::isZero).hasSize(100);
		// and each of the others an hour after the one before
		List<Long> hours = waits.stream()
			.filter(Duration::isPositive)
			.map((wait) -> wait.plusMinutes(5).toHours())
			.toList();
		assertThat(hours).doesNotHaveDuplicates().allMatch((hour) -> hour >= 1 && hour <= 100);
	}

	@Test
	void takeNothing_whenTheTokenWouldComeTooLate() throws Exception {
		List<RateLimit> limits = limits(HOURLY, 10);
		assertThat(sendAfter(limits, 50, Duration.ofMinutes(30))).hasSize(10).allMatch(Duration::isZero);
		assertThat(sendAfter(limits, 1, Duration.ofMinutes(90))).singleElement()
			.satisfies((wait) -> assertThat(wait).isBetween(Duration.ofMinutes(55), Duration.ofMinutes(60)));
	}

	@Test
	void getATokenBack_thatAnotherDidNotUse() throws Exception {
		List<RateLimit> limits = limits(HOURLY, 2);
		RateLimit.Token unused = reserve(limits.getFirst()).orElseThrow();
		assertThat(sendAfter(limits, 1, Duration.ofMinutes(30))).hasSize(1);
		assertThat(sendAfter(limits, 1, Duration.ofMinutes(30))).isEmpty();
		unused.giveBack();
		unused.giveBack();
		// on the same connection it has been given back before this is asked
		assertThat(reserve(limits.getFirst())).map(RateLimit.Token::sendAfter).contains(Duration.ZERO);
		assertThat(sendAfter(limits, 1, Duration.ofMinutes(30))).isEmpty();
	}

	@Test
	void keepToTheRate_together() throws Exception {
		List<RateLimit> limits = limits(new Rate(100, Duration.ofSeconds(1)), 20);
		long start = System.nanoTime();
		int granted = 0;
		while (System.nanoTime() - start < Duration.ofSeconds(2).toNanos()) {
			granted += sendAfter(limits, 10, Duration.ofMillis(1)).size();
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		assertThat((double) granted).isBetween(0.8 * (20 + 100 * seconds), 20 + 100 * seconds + 1);
	}

	@Test
	void eachDecidesByItself_whenRedisDoesNotAnswer() throws Exception {
		try (Replica hasty = Replica.connected(this.redis)) {
			var limits = List.of(limit(hasty, HOURLY, 10));
			this.redis.pause();
			long start = System.nanoTime();
			assertThat(sendAfter(limits, 20, Duration.ofMinutes(30))).hasSize(10).allMatch(Duration::isZero);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(WITHIN);
			assertThat(sendAfter(limits, 20, Duration.ofMinutes(30))).isEmpty();
		}
		finally {
			this.redis.resume();
		}
	}

	@Test
	void eachDecidesByItself_whenRedisIsFull() throws Exception {
		List<RateLimit> limits = limits(HOURLY, 10);
		Replica.told(this.one.level().ask((commands) -> commands.configSet("maxmemory", "1"), ""));
		assertThat(sendAfter(limits, 20, Duration.ofMinutes(30))).hasSize(20).allMatch(Duration::isZero);
	}

	@Test
	void eachKeepsToTheRateByItself_whenRedisHasLostWhatWasTaken() throws Exception {
		List<RateLimit> limits = limits(HOURLY, 10);
		assertThat(sendAfter(limits, 8, Duration.ofMinutes(30))).hasSize(10);
		this.redis.stop();
		this.redis.start();
		this.one.awaitState(LevelState.LOST);
		this.one.awaitState(LevelState.REACHABLE);
		this.other.awaitState(LevelState.REACHABLE);
		assertThat(sendAfter(limits, 20, Duration.ofMinutes(30))).hasSize(10);
		assertThat(sendAfter(limits, 20, Duration.ofMinutes(30))).isEmpty();
	}

	@Test
	void shareNothing_whereTheRateDiffers() throws Exception {
		List<RateLimit> ten = limits(HOURLY, 10);
		List<RateLimit> five = limits(HOURLY, 5);
		assertThat(sendAfter(ten, 10, Duration.ofMinutes(30))).hasSize(10);
		assertThat(sendAfter(five, 10, Duration.ofMinutes(30))).hasSize(5);
	}

	@Test
	void isForgotten_onceItIsFullAgain() throws Exception {
		assertThat(sendAfter(limits(HOURLY, 10), 2, Duration.ofMinutes(30))).hasSize(4);
		List<String> keys = Replica.told(this.one.level().ask((commands) -> commands.keys("*rate*"), List.of()));
		assertThat(keys).singleElement().asString().contains("regiojet");
		long millis = Replica.told(this.one.level().ask((commands) -> commands.pttl(keys.getFirst()), -1L));
		assertThat(Duration.ofMillis(millis)).isBetween(Duration.ofHours(3), Duration.ofHours(5));
	}

	private List<RateLimit> limits(Rate rate, int burst) {
		return Stream.of(this.one, this.other).map((replica) -> limit(replica, rate, burst)).toList();
	}

	private static RateLimit limit(Replica replica, Rate rate, int burst) {
		return RateLimit.of(rate, burst, replica.level().rate("regiojet", rate, burst));
	}

	/** What each limit grants of so many wishes at once. */
	private static List<Duration> sendAfter(List<RateLimit> limits, int times, Duration deadline) throws Exception {
		List<CompletionStage<Optional<RateLimit.Token>>> promises = new ArrayList<>();
		for (int i = 0; i < times; i++) {
			for (RateLimit limit : limits) {
				promises.add(limit.reserve(Deadline.after(deadline)));
			}
		}
		List<Duration> granted = new ArrayList<>();
		for (CompletionStage<Optional<RateLimit.Token>> promise : promises) {
			Replica.told(promise).map(RateLimit.Token::sendAfter).ifPresent(granted::add);
		}
		return granted;
	}

	private static Optional<RateLimit.Token> reserve(RateLimit limit) throws Exception {
		return Replica.told(limit.reserve(Deadline.after(Duration.ofMinutes(30))));
	}

}
