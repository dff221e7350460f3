package dev.farespan;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The connections of a {@link TestUpstream}, and which of them wait for a request. */
final class UpstreamConnections {

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private final Set<Socket> idle = ConcurrentHashMap.newKeySet();

	private final AtomicInteger accepted = new AtomicInteger();

	void accepted(Socket socket) {
		this.open.add(socket);
		this.accepted.incrementAndGet();
	}

	void waits(Socket socket) {
		this.idle.add(socket);
	}

	void works(Socket socket) {
		this.idle.remove(socket);
	}

	void over(Socket socket) {
		this.idle.remove(socket);
		this.open.remove(socket);
	}

	/** How many have been accepted since it was reset. */
	int accepted() {
		return this.accepted.get();
	}

	void reset() {
		this.accepted.set(0);
	}

	int open() {
		return this.open.size();
	}

	int idle() {
		return this.idle.size();
	}

	void closeAll() throws IOException {
		for (Socket socket : this.open) {
			socket.close();
		}
	}

	/** Closes that many of those that wait for a request, or all of them. */
	void closeIdle(int atMost) throws IOException {
		for (Socket socket : List.copyOf(this.idle).stream().limit(atMost).toList()) {
			socket.close();
		}
	}

}
