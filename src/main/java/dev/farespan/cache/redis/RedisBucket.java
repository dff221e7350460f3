package dev.farespan.cache.redis;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncCommandExecutor;
import io.github.bucket4j.distributed.remote.CommandResult;
import io.github.bucket4j.distributed.remote.RemoteCommand;
import io.github.bucket4j.distributed.remote.Request;
import io.github.bucket4j.distributed.versioning.Versions;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.github.bucket4j.redis.lettuce.RedisApi;
import io.github.bucket4j.redis.lettuce.cas.LettuceBasedProxyManager;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import org.jspecify.annotations.Nullable;

/**
 * Carries out commands at one bucket in Redis, which forgets it once it has been full for
 * a while. Whatever goes wrong is the promise's, or the batches behind it would never
 * come.
 */
final class RedisBucket implements AsyncCommandExecutor {

	private static final ExpirationAfterWriteStrategy EXPIRY = ExpirationAfterWriteStrategy
		.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(10));

	private final LettuceBasedProxyManager<String> buckets;

	private final String key;

	RedisBucket(Supplier<@Nullable RedisAsyncCommands<String, byte[]>> commands, Duration patience, String key) {
		this.buckets = new Bucket4jLettuce.LettuceBasedProxyManagerBuilder<>(api(commands)).requestTimeout(patience)
			.expirationAfterWrite(EXPIRY)
			.build();
		this.key = key;
	}

	@Override
	public <T> CompletableFuture<CommandResult<T>> executeAsync(RemoteCommand<T> command) {
		try {
			return this.buckets.executeAsync(this.key, new Request<>(command, Versions.getLatest(), null, EXPIRY));
		}
		catch (RuntimeException ex) {
			return CompletableFuture.failedFuture(ex);
		}
	}

	/** Over whichever connection there is at the time. */
	private static <K> RedisApi<K> api(Supplier<@Nullable RedisAsyncCommands<K, byte[]>> commands) {
		return new RedisApi<>() {

			@Override
			public <V> RedisFuture<V> eval(String script, ScriptOutputType type, K[] keys, byte[][] arguments) {
				return redis().eval(script, type, keys, arguments);
			}

			@Override
			public RedisFuture<byte[]> get(K key) {
				return redis().get(key);
			}

			@Override
			public RedisFuture<?> delete(K key) {
				throw new UnsupportedOperationException("a bucket ends by itself");
			}

			private RedisAsyncCommands<K, byte[]> redis() {
				RedisAsyncCommands<K, byte[]> open = commands.get();
				if (open == null) {
					throw new RedisException("there is no connection");
				}
				return open;
			}

		};
	}

}
