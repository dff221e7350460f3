package dev.farespan.cache.redis;

import java.time.Duration;
import java.util.function.Consumer;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;

/**
 * How the Redis client is set up: few threads, nothing that piles up or repeats itself.
 */
final class LettuceClient {

	/** From the first packet until Redis takes questions. */
	static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

	private static final int THREADS = 2;

	private static final int MAX_UNANSWERED = 20_000;

	private LettuceClient() {
	}

	/**
	 * Threads and timers.
	 * @param opened told of each connection's channel before it is used
	 */
	static ClientResources resources(Consumer<Channel> opened) {
		return ClientResources.builder().nettyCustomizer(new NettyCustomizer() {
			@Override
			public void afterChannelInitialized(Channel channel) {
				opened.accept(channel);
			}
		})
			.ioThreadPoolSize(THREADS)
			.computationThreadPoolSize(THREADS)
			.commandLatencyRecorder(CommandLatencyRecorder.disabled())
			.build();
	}

	static RedisClient create(ClientResources resources) {
		RedisClient client = RedisClient.create(resources);
		client.setOptions(ClientOptions.builder()
			.autoReconnect(false)
			.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
			.requestQueueSize(MAX_UNANSWERED)
			.maintNotificationsConfig(MaintNotificationsConfig.disabled())
			.socketOptions(SocketOptions.builder().connectTimeout(CONNECT_TIMEOUT).build())
			.build());
		return client;
	}

}
