package dev.farespan.simulator;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.ServerSocketChannel;
import org.jspecify.annotations.Nullable;
import reactor.netty.resources.LoopResources;

/** The stand-in operator: a server on a port of its own, from start to stop. */
public final class Simulator implements AutoCloseable {

	private static final int BACKLOG = 65535;

	private static final Duration STOP_TIMEOUT = Duration.ofSeconds(2);

	private final SimulatorSettings settings;

	private final Clock clock;

	private final String bindAddress;

	private @Nullable LoopResources loops;

	private @Nullable Channel channel;

	/**
	 * A simulator that does not listen yet.
	 * @param bindAddress such as {@code 127.0.0.1}, or {@code 0.0.0.0} for all
	 */
	public Simulator(SimulatorSettings settings, Clock clock, String bindAddress) {
		this.settings = settings;
		this.clock = clock;
		this.bindAddress = bindAddress;
	}

	/**
	 * Listens, or does nothing when it does already.
	 * @throws IOException when the port cannot be had
	 */
	public synchronized void start() throws IOException {
		if (this.channel != null) {
			return;
		}
		// epoll or kqueue where there is one, else NIO; not daemons: alone, it keeps the
		// process alive
		LoopResources resources = LoopResources.create("simulator", Runtime.getRuntime().availableProcessors(), false);
		EventLoopGroup group = resources.onServer(true);
		ChannelFuture bound = new ServerBootstrap().group(group)
			.channel(resources.onChannelClass(ServerSocketChannel.class, group))
			.option(ChannelOption.SO_BACKLOG, BACKLOG)
			.childOption(ChannelOption.TCP_NODELAY, true)
			.childHandler(new SimulatorChannels(this.settings, this.clock))
			.bind(new InetSocketAddress(this.bindAddress, this.settings.port()))
			.awaitUninterruptibly();
		if (!bound.isSuccess()) {
			shutDown(resources);
			throw new IOException("cannot listen on " + this.bindAddress + ":" + this.settings.port(), bound.cause());
		}
		this.loops = resources;
		this.channel = bound.channel();
	}

	/**
	 * Closes the port and every connection, answered or not; takes two seconds at most.
	 */
	public synchronized void stop() {
		if (this.channel != null) {
			this.channel.close().awaitUninterruptibly();
			this.channel = null;
		}
		if (this.loops != null) {
			shutDown(this.loops);
			this.loops = null;
		}
	}

	@Override
	public void close() {
		stop();
	}

	/** The port it listens on, also when any free one was asked for. */
	public synchronized int port() {
		if (this.channel == null) {
			throw new IllegalStateException("the simulator does not listen");
		}
		return ((InetSocketAddress) this.channel.localAddress()).getPort();
	}

	private static void shutDown(LoopResources loops) {
		EventLoopGroup group = loops.onServer(true);
		loops.disposeLater(Duration.ZERO, STOP_TIMEOUT).subscribe();
		group.terminationFuture().awaitUninterruptibly(STOP_TIMEOUT.toMillis());
	}

}
