package dev.farespan.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.timeout.IdleStateHandler;

/** Prepares each connection. */
final class SimulatorChannels extends ChannelInitializer<SocketChannel> {

	private static final Duration MAX_IDLE = Duration.ofMinutes(5);

	private static final int MAX_HEAD_BYTES = 64 * 1024;

	private final Stats stats = new Stats();

	private final Router router;

	private final HttpDate date;

	SimulatorChannels(SimulatorSettings settings, Clock clock) {
		this.router = new Router(settings, clock, this.stats);
		this.date = new HttpDate(clock);
	}

	@Override
	protected void initChannel(SocketChannel channel) {
		var limits = new HttpDecoderConfig().setMaxInitialLineLength(MAX_HEAD_BYTES).setMaxHeaderSize(MAX_HEAD_BYTES);
		channel.pipeline()
			.addLast(new IdleStateHandler(MAX_IDLE.toSeconds(), 0, 0, TimeUnit.SECONDS))
			.addLast(new HttpRequestDecoder(limits))
			.addLast(new SimulatorHandler(this.router, this.stats, this.date));
	}

}
