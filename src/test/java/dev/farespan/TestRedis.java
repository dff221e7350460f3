package dev.farespan;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import redis.embedded.core.ExecutableProvider;

import static org.awaitility.Awaitility.await;

/** A real Redis in a process of its own, on a loopback port that it keeps. */
public final class TestRedis implements AutoCloseable {

	private final int port;

	private final List<String> options;

	private @Nullable Process process;

	private TestRedis(List<String> options) throws IOException {
		this.port = FreePort.find();
		this.options = options;
	}

	/**
	 * One that runs.
	 * @param options of the server, such as {@code --maxmemory 2mb}
	 */
	public static TestRedis started(String... options) throws IOException {
		TestRedis redis = stopped(options);
		redis.start();
		return redis;
	}

	/** One that does not run yet. */
	public static TestRedis stopped(String... options) throws IOException {
		return new TestRedis(List.of(options));
	}

	public int port() {
		return this.port;
	}

	public String url() {
		return "redis://127.0.0.1:" + this.port;
	}

	/** Starts it, empty, and waits until it listens. */
	public void start() throws IOException {
		List<String> command = new ArrayList<>(List.of(Binary.FILE.getPath(), "--bind", "127.0.0.1", "--port",
				String.valueOf(this.port), "--save", "", "--appendonly", "no", "--daemonize", "no"));
		this.options.forEach((option) -> command.addAll(List.of(option.split(" ", -1))));
		this.process = new ProcessBuilder(command).directory(Binary.FILE.getParentFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20)).until(this::listens);
	}

	private boolean listens() {
		Process running = this.process;
		if (running == null || !running.isAlive()) {
			throw new IllegalStateException("Redis does not run: on Linux it needs libssl3");
		}
		try (var _ = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Kills it: connections break, and new ones are refused. */
	public void stop() {
		Process running = this.process;
		if (running != null) {
			running.destroyForcibly();
			try {
				running.waitFor(10, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			this.process = null;
		}
	}

	/** From now on it answers nothing, and its connections stay. */
	public void pause() throws IOException, InterruptedException {
		signal("STOP");
	}

	public void resume() throws IOException, InterruptedException {
		signal("CONT");
	}

	private void signal(String name) throws IOException, InterruptedException {
		Process running = this.process;
		if (running == null) {
			throw new IllegalStateException("Redis does not run");
		}
		int code = new ProcessBuilder("sh", "-c", "kill -" + name + " " + running.pid()).inheritIO().start().waitFor();
		if (code != 0) {
			throw new IllegalStateException("no signal " + name + ": " + code);
		}
	}

	@Override
	public void close() {
		stop();
	}

	/** Unpacked once a JVM. */
	private static final class Binary {

		private static final File FILE = unpack();

		private static File unpack() {
			try {
				return ExecutableProvider.newJarResourceProvider().get();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
