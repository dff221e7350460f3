package dev.farespan.bench.trial;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.farespan.bench.run.Child;
import dev.farespan.bench.run.Means;
import dev.farespan.bench.run.StepFailedException;
import redis.embedded.core.ExecutableProvider;

/** A Redis in a process of its own, empty and forgetting. */
final class SecondLevelServer implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Duration LOOK = Duration.ofMillis(20);

	private final Child child;

	private final int port;

	private SecondLevelServer(Child child, int port) {
		this.child = child;
		this.port = port;
	}

	/** Returns once it listens. */
	static SecondLevelServer start(Means means) throws InterruptedException, StepFailedException {
		int port = means.ports().free();
		try {
			String binary = ExecutableProvider.newJarResourceProvider().get().getPath();
			Child child = means.children()
				.start("redis-" + port, List.of(binary, "--bind", "127.0.0.1", "--port", String.valueOf(port), "--save", "",
						"--appendonly", "no", "--daemonize", "no"), Map.of());
			var server = new SecondLevelServer(child, port);
			server.awaitListening();
			return server;
		}
		catch (IOException ex) {
			throw new StepFailedException("Redis could not be unpacked: " + ex);
		}
	}

	private void awaitListening() throws InterruptedException, StepFailedException {
		long start = System.nanoTime();
		while (!listens()) {
			if (!this.child.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
				close();
				throw new StepFailedException("Redis does not listen (it needs libssl3): " + this.child.obituary());
			}
			Thread.sleep(LOOK);
		}
	}

	private boolean listens() {
		try (var _ = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** For {@code fares.cache.redis.url}. */
	URI url() {
		return URI.create("redis://127.0.0.1:" + this.port);
	}

	@Override
	public void close() {
		this.child.close();
	}

}
