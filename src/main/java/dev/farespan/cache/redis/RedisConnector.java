package dev.farespan.cache.redis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one connection, and finds out from time to time what it is good for. At most one
 * thing is under way: a connection being made, or a probe.
 */
final class RedisConnector {

	/** Written, not only read: so it tells too whether Redis takes anything in. */
	private static final String PROBE_KEY = DayKeys.PREFIX + "probe";

	private static final byte[] PROBE = "1".getBytes(StandardCharsets.US_ASCII);

	/** A connection on which a probe has waited so long is given up. */
	private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(10);

	private final RedisClient client;

	private final RedisAddress address;

	private final Duration patience;

	private final LevelWatch watch;

	private volatile @Nullable StatefulRedisConnection<String, byte[]> connection;

	private volatile boolean closed;

	private CompletableFuture<?> underWay = CompletableFuture.completedFuture(null);

	private long begunAt;

	RedisConnector(RedisClient client, RedisAddress address, Duration patience, LevelWatch watch) {
		this.client = client;
		this.address = address;
		this.patience = patience;
		this.watch = watch;
	}

	/** To ask with; none while there is no connection. */
	@Nullable RedisAsyncCommands<String, byte[]> commands() {
		StatefulRedisConnection<String, byte[]> open = this.connection;
		return (open != null) ? open.async() : null;
	}

	/** Connects, or probes the connection, unless that is under way. */
	synchronized void look() {
		StatefulRedisConnection<String, byte[]> open = this.connection;
		try {
			if (this.closed) {
				return;
			}
			if (this.underWay.isDone()) {
				this.begunAt = System.nanoTime();
				this.underWay = (open != null && open.isOpen()) ? probe(open) : connect();
			}
			else if (open != null && System.nanoTime() - this.begunAt > GIVEN_UP_AFTER.toNanos()) {
				// its end is the end of the probe
				var _ = open.closeAsync();
			}
		}
		catch (RedisException ex) {
			failed(ex);
		}
	}

	private CompletableFuture<?> connect() {
		return this.client
			.connectAsync(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE),
					this.address.uri(LettuceClient.CONNECT_TIMEOUT))
			.toCompletableFuture()
			.whenComplete((connected, failure) -> {
				if (failure != null) {
					failed(failure);
				}
				else if (this.closed) {
					var _ = connected.closeAsync();
				}
				else {
					connected.addListener(new Disconnection());
					// before anything is asked: a script that has to be sent again would
					// come out of turn
					RedisScript.ALL.forEach((script) -> script.load(connected.async()));
					this.connection = connected;
					var _ = probe(connected);
				}
			});
	}

	private CompletableFuture<?> probe(StatefulRedisConnection<String, byte[]> open) {
		CompletableFuture<String> answer = open.async()
			.set(PROBE_KEY, PROBE, SetArgs.Builder.px(GIVEN_UP_AFTER.toMillis()))
			.toCompletableFuture();
		var _ = answer.copy().orTimeout(this.patience.toMillis(), TimeUnit.MILLISECONDS).whenComplete((_, failure) -> {
			if (failure == null) {
				this.watch.whole();
			}
			else {
				failed(failure);
			}
		});
		return answer;
	}

	private void failed(Throwable failure) {
		if (!this.closed) {
			this.watch.failed(failure);
		}
	}

	/** Connecting cannot be broken off; the promise is kept when it is over. */
	synchronized CompletionStage<?> close() {
		StatefulRedisConnection<String, byte[]> open = this.connection;
		this.closed = true;
		this.connection = null;
		return (open != null && open.isOpen()) ? CompletableFuture.completedFuture("open")
				: this.underWay.handle((_, _) -> "over");
	}

	/** Known before the next probe. */
	private final class Disconnection implements RedisConnectionStateListener {

		@Override
		public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
			failed(new RedisException("the connection has ended"));
		}

	}

}
