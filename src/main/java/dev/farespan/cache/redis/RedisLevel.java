package dev.farespan.cache.redis;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import dev.farespan.cache.SharedDays;
import dev.farespan.metrics.SharedLevelMetrics;
import dev.farespan.policy.Rate;
import dev.farespan.policy.SharedRate;
import dev.farespan.policy.SharedRates;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.resource.ClientResources;
import org.jspecify.annotations.Nullable;

/**
 * The way to Redis. A question is answered within a short patience, if need be without
 * Redis; after one that was not, nothing is asked until a probe is answered in time. The
 * probes are nobody's queries: no query waits to find out.
 */
public final class RedisLevel implements SharedRates, LevelState.Holder, AutoCloseable {

	private static final Duration BETWEEN_PROBES = Duration.ofSeconds(1);

	private final Patience patience;

	private final ClientResources resources;

	private final RedisClient client;

	private final LevelWatch watch;

	private final RedisConnector connector;

	private final Future<?> probes;

	/**
	 * Connects in the background, and again and again where that fails.
	 * @param patience how long an answer is waited for
	 */
	public RedisLevel(RedisAddress address, Duration patience) {
		this.patience = new Patience(patience);
		this.resources = LettuceClient.resources(this.patience::opened);
		this.client = LettuceClient.create(this.resources);
		this.watch = new LevelWatch(address);
		this.connector = new RedisConnector(this.client, address, patience, this.watch);
		ScheduledExecutorService timer = this.resources.eventExecutorGroup();
		this.probes = timer.scheduleWithFixedDelay(this.connector::look, 0, BETWEEN_PROBES.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	Duration patience() {
		return this.patience.most();
	}

	@Override
	public LevelState state() {
		return this.watch.state();
	}

	/**
	 * The days that all replicas share.
	 * @param lease how long others leave a day to whoever leads, should it never be heard
	 * of again
	 */
	public SharedDays days(Duration lease, SharedLevelMetrics metrics) {
		return new RedisDays(this, lease, metrics);
	}

	@Override
	public SharedRate rate(String provider, Rate rate, int burst) {
		return new RedisRate(this, provider, rate, burst);
	}

	/** To ask with; none while there is no connection. */
	@Nullable RedisAsyncCommands<String, byte[]> commands() {
		return this.connector.commands();
	}

	/**
	 * Asks Redis.
	 * @param otherwise the answer where it cannot be asked, does not answer in time, or
	 * answers with an error
	 */
	<T> CompletionStage<T> ask(Function<RedisAsyncCommands<String, byte[]>, CompletionStage<T>> question, T otherwise) {
		RedisAsyncCommands<String, byte[]> commands = commands();
		if (commands == null || state() == LevelState.LOST) {
			return CompletableFuture.completedFuture(otherwise);
		}
		return this.patience.bound(asked(question, commands).toCompletableFuture().copy()).exceptionally((failure) -> {
			if (this.watch.questionFailed(failure)) {
				// it may be well again: each moment without it is one in which rates
				// are not shared
				this.connector.look();
			}
			return otherwise;
		});
	}

	private static <T> CompletionStage<T> asked(
			Function<RedisAsyncCommands<String, byte[]>, CompletionStage<T>> question,
			RedisAsyncCommands<String, byte[]> commands) {
		try {
			return question.apply(commands);
		}
		catch (RuntimeException ex) {
			return CompletableFuture.failedFuture(ex);
		}
	}

	/** Goes on at once; what is still asked is answered without Redis. */
	@Override
	public void close() {
		this.probes.cancel(false);
		this.connector.close()
			.thenCompose((_) -> this.client.shutdownAsync(0, 1, TimeUnit.SECONDS))
			.whenComplete((_, _) -> {
				var _ = this.resources.shutdown(0, 1, TimeUnit.SECONDS);
			});
	}

}
