package dev.farespan.cache.redis;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import dev.farespan.policy.Rate;
import dev.farespan.policy.SharedRate;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.optimization.NopeOptimizationListener;
import io.github.bucket4j.distributed.proxy.optimization.batch.AsyncBatchingExecutor;
import io.github.bucket4j.distributed.remote.CommandResult;
import io.github.bucket4j.distributed.remote.RemoteCommand;
import io.github.bucket4j.distributed.remote.commands.AddTokensCommand;
import io.github.bucket4j.distributed.remote.commands.CreateInitialStateAndExecuteCommand;
import io.github.bucket4j.distributed.remote.commands.ReserveAndCalculateTimeToSleepCommand;

/**
 * A bucket of tokens in Redis. It is changed by comparing and swapping; so that a hundred
 * days do not compete for it, all that this replica wants of it meanwhile is done
 * together once it has been changed.
 */
final class RedisRate implements SharedRate {

	private static final Answer UNKNOWN = new Answer.Unknown();

	private static final Answer TOO_LATE = new Answer.TooLate();

	private final RedisLevel level;

	private final BucketConfiguration configuration;

	private final AsyncBatchingExecutor bucket;

	/** Of another rate or burst it is another bucket. */
	RedisRate(RedisLevel level, String provider, Rate rate, int burst) {
		this.level = level;
		this.configuration = BucketConfiguration.builder()
			.addLimit((limit) -> limit.capacity(burst).refillGreedy(rate.requests(), rate.per()))
			.build();
		String key = DayKeys.PREFIX + "rate:" + DayKeys.plain(provider) + ":" + rate.requests() + "/" + rate.per() + ":"
				+ burst;
		this.bucket = new AsyncBatchingExecutor(new RedisBucket(level::commands, level.patience(), key),
				NopeOptimizationListener.INSTANCE);
	}

	@Override
	public CompletionStage<Answer> take(Duration atMost) {
		return this.level.ask(
				(_) -> run(new ReserveAndCalculateTimeToSleepCommand(1, atMost.toNanos())).thenApply(RedisRate::answer),
				UNKNOWN);
	}

	private static Answer answer(CommandResult<Long> result) {
		long nanos = result.getData();
		return (nanos == Long.MAX_VALUE) ? TOO_LATE : new Answer.Taken(Duration.ofNanos(nanos));
	}

	@Override
	public void giveBack() {
		this.level.ask((_) -> run(new AddTokensCommand(1)), CommandResult.NOTHING);
	}

	private <T> CompletableFuture<CommandResult<T>> run(RemoteCommand<T> command) {
		return this.bucket.executeAsync(new CreateInitialStateAndExecuteCommand<>(this.configuration, command));
	}

}
