package dev.farespan.simulator;

import java.time.Clock;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;

/** Prepares each connection. */
final class SimulatorChannels extends ChannelInitializer<SocketChannel> {

	SimulatorChannels(SimulatorSettings settings, Clock clock) {
	}

	@Override
	protected void initChannel(SocketChannel channel) {
	}

}
