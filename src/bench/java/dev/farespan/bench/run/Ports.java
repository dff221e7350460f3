package dev.farespan.bench.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Hands out ports of the loopback address that nothing listens on: below those that the
 * kernel gives to outgoing connections, which a fan-out takes by the thousand.
 */
public final class Ports {

	private static final int MOST_TRIES = 200;

	private final int first;

	private final boolean fixed;

	private int next;

	Ports(Options options) {
		this.first = options.firstPort();
		this.fixed = options.portFixed();
		this.next = this.first;
	}

	/**
	 * The next one.
	 * @throws OptionException if the port asked for is taken, or none is free
	 */
	public int free() {
		for (int tried = 0; tried < MOST_TRIES; tried++) {
			int port = this.next++;
			if (isFree(port)) {
				return port;
			}
			if (this.fixed && port == this.first) {
				throw new OptionException("Port " + port + " is occupied. End what listens there, give another one with "
						+ "-Dcompare.port, or leave that out and a free one is found.");
			}
		}
		throw new OptionException("No free port from " + this.first + " to " + this.next + ".");
	}

	private static boolean isFree(int port) {
		try (var socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
