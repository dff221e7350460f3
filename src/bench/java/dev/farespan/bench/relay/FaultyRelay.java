package dev.farespan.bench.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Listens on a port of the loopback address, relays what is asked to another port there,
 * and spoils a share of the answers to searches.
 */
public final class FaultyRelay implements AutoCloseable {

	/** Here it tells how often it spoiled what in which way. */
	public static final String COUNTS = "/relay/faults";

	private static final int BACKLOG = 1024;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final ServerSocket server;

	private final InetSocketAddress upstream;

	private final Faults faults;

	/**
	 * @param port 0 for any
	 * @param upstream the port that it relays to
	 * @param seed of the faults
	 */
	FaultyRelay(int port, int upstream, long seed) throws IOException {
		this.server = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
		this.upstream = new InetSocketAddress(InetAddress.getLoopbackAddress(), upstream);
		this.faults = new Faults(seed);
	}

	/**
	 * Goes on until the process is ended.
	 * @param args its port, the one that it relays to, the seed
	 */
	public static void main(String[] args) throws IOException {
		try (var relay = new FaultyRelay(Integer.parseInt(args[0]), Integer.parseInt(args[1]),
				Long.parseLong(args[2]))) {
			relay.serve();
		}
	}

	int port() {
		return this.server.getLocalPort();
	}

	/** Returns when it is closed. */
	void serve() throws IOException {
		while (!this.server.isClosed()) {
			this.threads.execute(new RelayedConnection(this.server.accept(), this.upstream, this.faults));
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		this.threads.shutdownNow();
	}

}
