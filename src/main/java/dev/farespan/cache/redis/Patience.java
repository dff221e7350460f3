package dev.farespan.cache.redis;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.netty.channel.Channel;
import io.netty.util.concurrent.EventExecutor;
import org.jspecify.annotations.Nullable;

/**
 * How long an answer of Redis is waited for. Redis is late when its answer is not there,
 * not when this process is too busy to read it: the thread that reads is the one that
 * gives up, and has read once more before it does.
 */
final class Patience {

	private final Duration most;

	private volatile @Nullable EventExecutor reader;

	Patience(Duration most) {
		this.most = most;
	}

	Duration most() {
		return this.most;
	}

	/** There is a new connection. */
	void opened(Channel channel) {
		this.reader = channel.eventLoop();
	}

	/** Ends a promise with a {@link TimeoutException} where it is not kept in time. */
	<T> CompletableFuture<T> bound(CompletableFuture<T> answer) {
		EventExecutor thread = this.reader;
		if (thread == null || thread.isShuttingDown()) {
			return answer.orTimeout(this.most.toMillis(), TimeUnit.MILLISECONDS);
		}
		var _ = thread.schedule(() -> {
			if (!answer.isDone()) {
				var _ = thread.schedule(() -> answer.completeExceptionally(new TimeoutException()), 1,
						TimeUnit.MILLISECONDS);
			}
		}, this.most.toMillis(), TimeUnit.MILLISECONDS);
		return answer;
	}

}
