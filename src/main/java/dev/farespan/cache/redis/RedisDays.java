package dev.farespan.cache.redis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;

import dev.farespan.cache.RememberedDay;
import dev.farespan.cache.SharedDays;
import dev.farespan.domain.DayQuery;
import dev.farespan.metrics.SharedLevelMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Days in Redis, and a short lease on each that is being asked for, by which the other
 * replicas know of it. A lease is this process's: within it, whoever asks for a day is
 * one already.
 */
final class RedisDays implements SharedDays {

	private static final Logger logger = LoggerFactory.getLogger(RedisDays.class);

	private static final long SHORTEST_PAUSE_MILLIS = 25;

	private static final long LONGEST_PAUSE_MILLIS = 50;

	private static final byte[] UNREACHED = {};

	private final RedisLevel level;

	private final SharedLevelMetrics metrics;

	private final byte[] holder = ascii(UUID.randomUUID().toString());

	private final byte[] leaseMillis;

	RedisDays(RedisLevel level, Duration lease, SharedLevelMetrics metrics) {
		this.level = level;
		this.metrics = metrics;
		this.leaseMillis = ascii(String.valueOf(lease.toMillis()));
	}

	@Override
	public CompletionStage<Finding> find(DayQuery day) {
		return look(RedisScript.FIND, day);
	}

	@Override
	public CompletionStage<Finding> lead(DayQuery day) {
		return look(RedisScript.LEAD, day);
	}

	private CompletionStage<Finding> look(RedisScript script, DayQuery day) {
		return this.level.ask((redis) -> script.run(redis, DayKeys.of(day), this.holder, this.leaseMillis), UNREACHED)
			.thenApply(this::understood);
	}

	private Finding understood(byte[] answer) {
		if (answer.length == 0) {
			this.metrics.looked(SharedLevelMetrics.Look.UNAVAILABLE);
			return new Finding.Lead();
		}
		if (answer.length == 1 && answer[0] == 'E') {
			this.metrics.looked(SharedLevelMetrics.Look.ELSEWHERE);
			return new Finding.Elsewhere(pause());
		}
		return DayCodec.decode(answer).<Finding>map((day) -> {
			this.metrics.looked(SharedLevelMetrics.Look.FOUND);
			return new Finding.Found(day);
		}).orElseGet(() -> {
			// the lease is ours, or what is kept there cannot be read and is to be
			// replaced
			this.metrics.looked(SharedLevelMetrics.Look.LEAD);
			return new Finding.Lead();
		});
	}

	/** Of differing length, so that those who look again do not come together. */
	private static Duration pause() {
		return Duration.ofMillis(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS + 1));
	}

	@Override
	public void put(DayQuery day, RememberedDay answered, Duration keepFor) {
		if (keepFor.toMillis() < 1) {
			release(day);
			return;
		}
		try {
			byte[] value = DayCodec.encode(answered);
			byte[] millis = ascii(String.valueOf(keepFor.toMillis()));
			this.level
				.ask((redis) -> RedisScript.PUT.run(redis, DayKeys.of(day), this.holder, value, millis), UNREACHED)
				.thenAccept((reply) -> this.metrics.put(reply.length > 0));
		}
		catch (IOException ex) {
			logger.debug("A day cannot be shared", ex);
			this.metrics.put(false);
			release(day);
		}
	}

	@Override
	public void release(DayQuery day) {
		this.level.ask((redis) -> RedisScript.RELEASE.run(redis, DayKeys.of(day), this.holder), UNREACHED);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
