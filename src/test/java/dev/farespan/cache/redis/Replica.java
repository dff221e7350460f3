package dev.farespan.cache.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import dev.farespan.TestRedis;
import dev.farespan.cache.RememberedDay;
import dev.farespan.cache.SharedDays;
import dev.farespan.cache.SharedDays.Finding;
import dev.farespan.domain.DayQuery;
import dev.farespan.domain.Samples;
import dev.farespan.metrics.SharedLevelMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One process's way to Redis, and what it is told there. */
final class Replica implements AutoCloseable {

	/** The default of the setting. */
	static final Duration PATIENCE = Duration.ofMillis(100);

	private static final Duration LEASE = Duration.ofMillis(600);

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final RedisLevel level;

	private final SharedDays days;

	private Replica(TestRedis redis, Duration patience) {
		this.level = new RedisLevel(RedisAddress.parse(redis.url()), patience);
		this.days = this.level.days(LEASE, new SharedLevelMetrics(this.registry));
	}

	static Replica at(TestRedis redis) {
		return new Replica(redis, PATIENCE);
	}

	/** One that knows already that Redis is there. */
	static Replica connected(TestRedis redis) {
		return connected(at(redis));
	}

	/** The same, which gives Redis more time than a busy machine takes from it. */
	static Replica patient(TestRedis redis) {
		return connected(new Replica(redis, Duration.ofSeconds(5)));
	}

	private static Replica connected(Replica replica) {
		replica.awaitState(LevelState.REACHABLE);
		return replica;
	}

	static DayQuery day(int index) {
		return new DayQuery("regiojet", Samples.PRAGUE, Samples.BRNO, Samples.FIRST.plusDays(index), Samples.EUR);
	}

	static RememberedDay answered(int index) {
		return new RememberedDay(Samples.priced(index, "9.90"), Instant.parse("2026-11-23T10:15:30Z"));
	}

	RedisLevel level() {
		return this.level;
	}

	SharedDays days() {
		return this.days;
	}

	Finding find(int index) throws Exception {
		return told(this.days.find(day(index)));
	}

	Finding lead(int index) throws Exception {
		return told(this.days.lead(day(index)));
	}

	static <T> T told(CompletionStage<T> promise) throws Exception {
		return promise.toCompletableFuture().get(5, TimeUnit.SECONDS);
	}

	void put(int index, Duration keepFor) {
		this.days.put(day(index), answered(index), keepFor);
	}

	void awaitState(LevelState state) {
		await().atMost(Duration.ofSeconds(20))
			.pollInterval(Duration.ofMillis(5))
			.untilAsserted(() -> assertThat(this.level.state()).isEqualTo(state));
	}

	double count(String meter, String result) {
		return this.registry.get(meter).tag("result", result).counter().count();
	}

	@Override
	public void close() {
		this.level.close();
	}

}
