package dev.farespan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds ports that nobody listens on, below those that the system gives to outgoing
 * connections: such a port can be listened on again after a pause.
 */
public final class FreePort {

	private static final int FIRST = 10_000;

	private static final int BEYOND = 32_000;

	private static final int MAX_TRIES = 1000;

	private FreePort() {
	}

	public static int find() throws IOException {
		for (int i = 0; i < MAX_TRIES; i++) {
			int port = ThreadLocalRandom.current().nextInt(FIRST, BEYOND);
			if (isFree(port)) {
				return port;
			}
		}
		throw new IOException("no port is free");
	}

	private static boolean isFree(int port) {
		try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
