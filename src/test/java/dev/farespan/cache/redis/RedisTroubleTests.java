package dev.farespan.cache.redis;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.farespan.TestRedis;
import dev.farespan.cache.SharedDays.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Redis slow, down, full, and back. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class RedisTroubleTests {

	private static final Duration LONG = Duration.ofMinutes(10);

	/** Of a promise, and of the scheduling of two busy cores. */
	private static final Duration WITHIN = Replica.PATIENCE.plusMillis(150);

	private static final Duration AT_ONCE = Duration.ofMillis(50);

	private final List<AutoCloseable> open = new ArrayList<>();

	private <T extends AutoCloseable> T closing(T closeable) {
		this.open.add(closeable);
		return closeable;
	}

	/** Whatever an application that was started before has set. */
	@BeforeEach
	void logWhatIsSaid() {
		((Logger) LoggerFactory.getLogger(RedisLevel.class)).setLevel(Level.INFO);
	}

	@AfterEach
	void end() throws Exception {
		for (AutoCloseable closeable : this.open.reversed()) {
			closeable.close();
		}
	}

	@Test
	void everybodyLeadsInTime_whenRedisIsSlow_andNobodyWaitsAgain(CapturedOutput output) throws Exception {
		var redis = closing(TestRedis.started());
		var replica = closing(Replica.connected(redis));
		replica.put(0, LONG);
		assertThat(replica.find(0)).isInstanceOf(Finding.Found.class);
		redis.pause();
		assertThat(timeToLead(replica, 100)).isLessThan(WITHIN);
		assertThat(replica.level().state()).isEqualTo(LevelState.LOST);
		for (int round = 0; round < 20; round++) {
			assertThat(timeToLead(replica, 100)).isLessThan(AT_ONCE);
		}
		replica.put(1, LONG);
		assertThat(replica.count("fares.shared.puts", "lost")).isOne();
		redis.resume();
		replica.awaitState(LevelState.REACHABLE);
		assertThat(replica.find(0)).isInstanceOf(Finding.Found.class);
		await().atMost(Duration.ofSeconds(20)).until(() -> output.getOut().contains("is back:"));
		assertThat(output.getOut().lines().filter((line) -> line.contains("Redis at"))).hasSize(3);
		assertThat(output.getOut().lines().filter((line) -> line.contains("WARN"))).hasSize(1);
	}

	/** A hundred looks at once, none of which finds anything. */
	private static Duration timeToLead(Replica replica, int first) throws Exception {
		long start = System.nanoTime();
		List<CompletionStage<Finding>> looks = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			looks.add(replica.days().find(Replica.day(first + i)));
		}
		for (CompletionStage<Finding> look : looks) {
			assertThat(Replica.told(look)).isInstanceOf(Finding.Lead.class);
		}
		return Duration.ofNanos(System.nanoTime() - start);
	}

	@Test
	void everybodyLeadsAtOnce_whenRedisIsGone_untilItIsBack(CapturedOutput output) throws Exception {
		var redis = closing(TestRedis.started());
		var replica = closing(Replica.connected(redis));
		for (int round = 0; round < 2; round++) {
			redis.stop();
			assertThat(timeToLead(replica, 100)).isLessThan(WITHIN);
			replica.awaitState(LevelState.LOST);
			assertThat(timeToLead(replica, 100)).isLessThan(AT_ONCE);
			redis.start();
			replica.awaitState(LevelState.REACHABLE);
			replica.put(0, LONG);
			assertThat(replica.find(0)).isInstanceOf(Finding.Found.class);
		}
		// gone twice within the time that it has to be back for
		assertThat(output.getOut().lines().filter((line) -> line.contains("WARN"))).hasSize(1);
	}

	@Test
	void isUsedOnceItComesUp_whenItWasNotThereAtTheStart() throws Exception {
		var redis = closing(TestRedis.stopped());
		long start = System.nanoTime();
		var replica = closing(Replica.at(redis));
		assertThat(timeToLead(replica, 0)).isLessThan(AT_ONCE);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
		assertThat(replica.level().state()).isEqualTo(LevelState.LOST);
		redis.start();
		replica.awaitState(LevelState.REACHABLE);
		replica.put(0, LONG);
		assertThat(replica.find(0)).isInstanceOf(Finding.Found.class);
	}

	@Test
	void isUsedOnceItAnswers_whenItHungAtTheStart() throws Exception {
		var redis = closing(TestRedis.started());
		redis.pause();
		var replica = closing(Replica.at(redis));
		assertThat(timeToLead(replica, 0)).isLessThan(AT_ONCE);
		redis.resume();
		replica.awaitState(LevelState.REACHABLE);
	}

	@Test
	void findsWhatThereIs_whenRedisIsFull(CapturedOutput output) throws Exception {
		var redis = closing(TestRedis.started("--maxmemory 3mb", "--maxmemory-policy noeviction"));
		var replica = closing(Replica.connected(redis));
		replica.put(0, LONG);
		assertThat(replica.find(0)).isInstanceOf(Finding.Found.class);
		Replica.told(replica.level().ask((commands) -> commands.setbit("filler", 4_000_000 * 8, 1), 0L));
		replica.put(1, LONG);
		assertThat(replica.find(0)).isInstanceOf(Finding.Found.class);
		assertThat(replica.find(1)).isInstanceOf(Finding.Lead.class);
		assertThat(replica.find(1)).isInstanceOf(Finding.Lead.class);
		assertThat(replica.count("fares.shared.puts", "lost")).isOne();
		replica.awaitState(LevelState.FULL);
		assertThat(replica.find(0)).isInstanceOf(Finding.Found.class);
		assertThat(output.getOut().lines().filter((line) -> line.contains("WARN"))).singleElement()
			.satisfies((line) -> assertThat(line).contains("takes nothing in"));
		Replica.told(replica.level().ask((commands) -> commands.del("filler"), 0L));
		replica.awaitState(LevelState.REACHABLE);
	}

	@Test
	void asksForThePassword_whichIsShownNowhere(CapturedOutput output) throws IOException {
		var redis = closing(TestRedis.started("--requirepass hushhush"));
		var refused = closing(
				new RedisLevel(RedisAddress.parse("redis://:wronghush@127.0.0.1:" + redis.port()), Replica.PATIENCE));
		await().until(() -> output.getOut().contains("cannot be asked"));
		assertThat(refused.state()).isEqualTo(LevelState.LOST);
		var level = closing(new RedisLevel(RedisAddress.parse("redis://:hushhush@127.0.0.1:" + redis.port() + "/3"),
				Replica.PATIENCE));
		await().until(() -> level.state() == LevelState.REACHABLE);
		assertThat(output.getAll()).doesNotContain("hush", "\tat ");
	}

}
