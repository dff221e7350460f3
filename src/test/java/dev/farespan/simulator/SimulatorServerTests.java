package dev.farespan.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

import dev.farespan.policy.Percentage;
import org.junit.jupiter.api.Test;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SimulatorServerTests {

	@Test
	void listensFromStartToStop() throws Exception {
		try (var server = server(0)) {
			server.start();
			int port = server.port();
			assertThat(server.isRunning()).isTrue();
			assertThat(server.isEmbedded()).isTrue();
			assertThat(new SimulatorProbe(port).whoListens()).isEqualTo(SimulatorProbe.Listener.SIMULATOR);
			server.stop();
			assertThat(server.isRunning()).isFalse();
			assertThat(new SimulatorProbe(port).whoListens()).isEqualTo(SimulatorProbe.Listener.NOBODY);
		}
	}

	@Test
	void startsAgainAfterAStop() {
		try (var server = server(0)) {
			server.start();
			server.start();
			server.stop();
			server.stop();
			server.start();
			assertThat(new SimulatorProbe(server.port()).whoListens()).isEqualTo(SimulatorProbe.Listener.SIMULATOR);
		}
	}

	@Test
	void usesTheSimulatorThatListensAlready() throws Exception {
		try (var said = new Said(SimulatorServer.class);
				var other = RunningSimulator.start();
				var server = server(other.port())) {
			server.start();
			assertThat(server.isRunning()).isTrue();
			assertThat(server.isEmbedded()).isFalse();
			assertThat(server.port()).isEqualTo(other.port());
			assertThat(said.messages())
				.anyMatch((message) -> message.contains("already listens on port " + other.port()));
			server.stop();
			assertThat(other.stat("received")).isZero();
		}
	}

	@Test
	void refusesToStart_whenSomethingElseListens() throws Exception {
		try (var web = new OtherServer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
				var server = server(web.port())) {
			assertThatExceptionOfType(PortTakenException.class).isThrownBy(server::start)
				.withMessageContaining("port " + web.port())
				.withMessageContaining("fares.simulator.port")
				.withMessageContaining("fares.simulator.enabled");
			assertThat(server.isRunning()).isFalse();
		}
	}

	@Test
	void refusesToStart_whenSomethingListensAndSaysNothing() throws Exception {
		try (var silent = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"));
				var server = server(silent.getLocalPort())) {
			assertThatExceptionOfType(PortTakenException.class).isThrownBy(server::start);
		}
	}

	@Test
	void failsToBind_whenItLosesTheRace() throws Exception {
		try (var winner = RunningSimulator.start();
				var loser = new Simulator(settings(winner.port()), RunningSimulator.NOON, "127.0.0.1")) {
			assertThatExceptionOfType(IOException.class).isThrownBy(loser::start)
				.withMessageContaining(String.valueOf(winner.port()));
			assertThatIllegalStateException().isThrownBy(loser::port);
		}
	}

	@Test
	void usesTheWinner_whenItLosesTheRace() throws Exception {
		try (var winner = RunningSimulator.start(); var loser = lateServer(winner.port())) {
			loser.start();
			assertThat(loser.isEmbedded()).isFalse();
			assertThat(loser.port()).isEqualTo(winner.port());
		}
	}

	@Test
	void refusesToStart_whenItLosesTheRaceToSomethingElse() throws Exception {
		try (var silent = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"));
				var loser = lateServer(silent.getLocalPort())) {
			assertThatExceptionOfType(PortTakenException.class).isThrownBy(loser::start)
				.withMessageContaining("Address already in use");
		}
	}

	@Test
	void staysOff_whenDisabled() {
		var disabled = new SimulatorSettings(false, 0, Duration.ZERO, Spread.FIXED, Percentage.valueOf("0%"), 1);
		try (var server = new SimulatorServer(disabled, RunningSimulator.NOON, "127.0.0.1")) {
			assertThat(server.isAutoStartup()).isFalse();
		}
	}

	@Test
	void freesThePort_whenTheApplicationFailsToStart() throws Exception {
		int port = freePort();
		try (var context = new GenericApplicationContext()) {
			context.registerBean(SimulatorServer.class, () -> server(port));
			context.registerBean(FailingLifecycle.class);
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(context::refresh);
			assertThat(new SimulatorProbe(port).whoListens()).isEqualTo(SimulatorProbe.Listener.NOBODY);
		}
	}

	private static SimulatorServer server(int port) {
		return new SimulatorServer(settings(port), RunningSimulator.NOON, "127.0.0.1");
	}

	/** At first it sees nobody on the port. */
	private static SimulatorServer lateServer(int port) {
		var settings = settings(port);
		Iterator<SimulatorProbe.Listener> nobodyAtFirst = List.of(SimulatorProbe.Listener.NOBODY).iterator();
		var probe = new SimulatorProbe(port);
		return new SimulatorServer(settings, new Simulator(settings, RunningSimulator.NOON, "127.0.0.1"),
				() -> nobodyAtFirst.hasNext() ? nobodyAtFirst.next() : probe.whoListens());
	}

	private static SimulatorSettings settings(int port) {
		return new SimulatorSettings(true, port, Duration.ZERO, Spread.FIXED, Percentage.valueOf("0%"), 1);
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
			return socket.getLocalPort();
		}
	}

	/** Stands for a web server that starts later and fails. */
	static final class FailingLifecycle implements SmartLifecycle {

		@Override
		public void start() {
			throw new IllegalStateException("no");
		}

		@Override
		public void stop() {
		}

		@Override
		public boolean isRunning() {
			return false;
		}

	}

	/** Answers one connection with fixed bytes. */
	private static final class OtherServer implements AutoCloseable {

		private final ServerSocket listener = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"));

		private final Thread thread = Thread.ofVirtual().unstarted(this::answer);

		private final byte[] bytes;

		OtherServer(String answer) throws IOException {
			this.bytes = answer.getBytes(StandardCharsets.US_ASCII);
			this.thread.start();
		}

		int port() {
			return this.listener.getLocalPort();
		}

		private void answer() {
			try (Socket socket = this.listener.accept()) {
				socket.getInputStream().read();
				socket.getOutputStream().write(this.bytes);
			}
			catch (IOException ex) {
				// closed: the test is over
			}
		}

		@Override
		public void close() throws IOException {
			this.listener.close();
			assertThat(this.thread)
				.satisfies((answering) -> assertThat(answering.join(Duration.ofSeconds(10))).isTrue());
		}

	}

}
