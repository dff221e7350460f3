package dev.farespan.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Answers what a test says, and counts. */
final class StandInService implements AutoCloseable {

	private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

	private final HttpServer server;

	private final IntFunction<Said> answers;

	private final AtomicInteger asked = new AtomicInteger();

	private final AtomicInteger out = new AtomicInteger();

	private final AtomicInteger mostOut = new AtomicInteger();

	private final List<String> paths = new CopyOnWriteArrayList<>();

	/**
	 * @param answers what is said to the first, second, … query, counted from 0
	 */
	StandInService(IntFunction<Said> answers) throws IOException {
		this.answers = answers;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(this.workers);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	private void answer(HttpExchange exchange) throws IOException {
		this.mostOut.accumulateAndGet(this.out.incrementAndGet(), Math::max);
		this.paths.add(exchange.getRequestURI().toString());
		Said said = this.answers.apply(this.asked.getAndIncrement());
		byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
		this.out.decrementAndGet();
		exchange.sendResponseHeaders(said.status(), body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	Target target(Duration timeout) {
		URI root = URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
		return new Target(root, LocalDate.of(2026, 11, 30), timeout);
	}

	int asked() {
		return this.asked.get();
	}

	int mostOut() {
		return this.mostOut.get();
	}

	List<String> paths() {
		return this.paths;
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.workers.shutdownNow();
	}

	/** An answer. */
	record Said(int status, String body) {

		static final Said WHOLE = new Said(200, "{\"complete\":true}");

		/** After so long. */
		Said after(Duration delay) {
			try {
				Thread.sleep(delay);
				return this;
			}
			catch (InterruptedException ex) {
				throw new UncheckedIOException(new IOException(ex));
			}
		}

	}

}
