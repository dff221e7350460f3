package dev.farespan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An operator on a port of its own that does with each request what the test says, and
 * counts.
 */
final class TestUpstream implements AutoCloseable {

	private static final int BACKLOG = 1000;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final UpstreamConnections connections = new UpstreamConnections();

	private final Queue<UpstreamRequest> requests = new ConcurrentLinkedQueue<>();

	private final Map<LocalDate, AtomicInteger> asked = new ConcurrentHashMap<>();

	private final AtomicInteger inFlight = new AtomicInteger();

	private final AtomicInteger maxInFlight = new AtomicInteger();

	private final AtomicInteger aborted = new AtomicInteger();

	private final AtomicLong mostBytesSent = new AtomicLong();

	private final InetSocketAddress address;

	private volatile ServerSocket server;

	private volatile CompletableFuture<Void> accepting;

	private volatile Behaviour behaviour = Behaviour.DEFAULT;

	TestUpstream() throws IOException {
		this(new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePort.find()));
	}

	/** At an address of this machine. */
	TestUpstream(InetSocketAddress address) throws IOException {
		this.address = address;
		listenAgain();
	}

	private ServerSocket listen() throws IOException {
		var listening = new ServerSocket();
		listening.setReuseAddress(true);
		listening.bind(this.address, BACKLOG);
		return listening;
	}

	private void acceptFrom(ServerSocket listening) {
		while (!listening.isClosed()) {
			try {
				Socket socket = listening.accept();
				this.connections.accepted(socket);
				this.threads.execute(() -> serve(socket));
			}
			catch (IOException ex) {
				// closed, or a client was gone before it was welcomed
			}
		}
	}

	private void serve(Socket socket) {
		try (socket) {
			socket.setTcpNoDelay(true);
			var in = new BufferedInputStream(socket.getInputStream());
			Optional<UpstreamRequest> request = read(socket, in);
			while (request.isPresent()) {
				play(request.get(), socket, in);
				request = socket.isClosed() ? Optional.empty() : read(socket, in);
			}
		}
		catch (IOException ex) {
			// the client has left
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.connections.over(socket);
		}
	}

	private Optional<UpstreamRequest> read(Socket socket, BufferedInputStream in) throws IOException {
		this.connections.waits(socket);
		Optional<UpstreamRequest> request = UpstreamRequest.read(in);
		this.connections.works(socket);
		return request;
	}

	private void play(UpstreamRequest request, Socket socket, BufferedInputStream in)
			throws IOException, InterruptedException {
		this.requests.add(request);
		int number = this.asked.computeIfAbsent(request.date(), (date) -> new AtomicInteger()).incrementAndGet();
		this.maxInFlight.accumulateAndGet(this.inFlight.incrementAndGet(), Math::max);
		var over = new AtomicBoolean();
		Runnable answered = () -> {
			if (over.compareAndSet(false, true)) {
				this.inFlight.decrementAndGet();
			}
		};
		var exchange = new UpstreamExchange(request, socket, in, answered);
		try {
			this.behaviour.of(request.date(), number).play(exchange);
		}
		catch (IOException ex) {
			this.aborted.incrementAndGet();
			throw ex;
		}
		finally {
			this.mostBytesSent.accumulateAndGet(exchange.bytesSent(), Math::max);
			answered.run();
		}
	}

	/** What it does from now on. */
	void behave(Behaviour newBehaviour) {
		this.behaviour = newBehaviour;
	}

	/** From now on the same with each request. */
	void behave(UpstreamScript script) {
		behave((date, number) -> script);
	}

	/** Forgets what was counted, and answers every day with a price again. */
	void reset() {
		this.behaviour = Behaviour.DEFAULT;
		this.requests.clear();
		this.asked.clear();
		this.maxInFlight.set(this.inFlight.get());
		this.aborted.set(0);
		this.connections.reset();
		this.mostBytesSent.set(0);
	}

	/** Refuses connections until it listens again; those it has are closed. */
	void stopListening() throws IOException {
		this.server.close();
		// it is closed for good when nobody waits at it any more
		this.accepting.orTimeout(5, TimeUnit.SECONDS).join();
		this.connections.closeAll();
	}

	void listenAgain() throws IOException {
		ServerSocket listening = listen();
		this.server = listening;
		this.accepting = CompletableFuture.runAsync(() -> acceptFrom(listening), this.threads);
	}

	int port() {
		return this.address.getPort();
	}

	List<UpstreamRequest> requests() {
		return List.copyOf(this.requests);
	}

	int received() {
		return this.requests.size();
	}

	/** How many requests a day has had. */
	int received(LocalDate date) {
		AtomicInteger number = this.asked.get(date);
		return (number != null) ? number.get() : 0;
	}

	int inFlight() {
		return this.inFlight.get();
	}

	int maxInFlight() {
		return this.maxInFlight.get();
	}

	/** How many requests the client gave up before they were answered. */
	int aborted() {
		return this.aborted.get();
	}

	UpstreamConnections connections() {
		return this.connections;
	}

	/** What the longest answer came to before its end or the client's. */
	long mostBytesSent() {
		return this.mostBytesSent.get();
	}

	@Override
	public void close() throws IOException {
		stopListening();
		this.threads.shutdownNow();
		try {
			if (!this.threads.awaitTermination(5, TimeUnit.SECONDS)) {
				throw new IllegalStateException("a script does not end");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Which script a request gets: that of a day, and of how many requests this day has
	 * had, this one included.
	 */
	@FunctionalInterface
	interface Behaviour {

		Behaviour DEFAULT = (date, number) -> UpstreamScript.priced(date.getDayOfMonth() + ".9");

		UpstreamScript of(LocalDate date, int number);

		/** For one day only; the others are left as they were. */
		static Behaviour only(LocalDate afflicted, UpstreamScript script) {
			return (date, number) -> date.equals(afflicted) ? script : DEFAULT.of(date, number);
		}

	}

}
