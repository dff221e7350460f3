package dev.farespan.bench.relay;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FaultyRelayTests {

	private static final String ANSWER = "{\"routes\":[1,2,3]}";

	@SuppressWarnings("NullAway.Init")
	private HttpServer upstream;

	@SuppressWarnings("NullAway.Init")
	private FaultyRelay relay;

	@SuppressWarnings("NullAway.Init")
	private Thread serving;

	@BeforeEach
	void start() throws IOException {
		this.upstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.upstream.createContext("/", (exchange) -> {
			byte[] body = ANSWER.getBytes(StandardCharsets.US_ASCII);
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.upstream.start();
		this.relay = new FaultyRelay(0, this.upstream.getAddress().getPort(), 1);
		this.serving = Thread.ofVirtual().start(() -> {
			try {
				this.relay.serve();
			}
			catch (IOException ex) {
				// it was closed
			}
		});
	}

	@AfterEach
	void stop() throws Exception {
		this.relay.close();
		this.serving.join();
		this.upstream.stop(0);
	}

	private Message ask(Socket socket, String path) throws IOException {
		socket.getOutputStream()
			.write(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
		return Message.read(new BufferedInputStream(socket.getInputStream())).orElseThrow();
	}

	@Test
	void relaysWhatIsNoSearch_overOneConnection() throws IOException {
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), this.relay.port())) {
			for (int i = 0; i < 500; i++) {
				assertThat(ask(socket, "/restapi/consts/locations").body()).asString().isEqualTo(ANSWER);
			}
		}
	}

	@Test
	void spoilsSearches_andCountsThem() throws IOException {
		long spoilt = Stream.generate(() -> search()).limit(1500).filter((answer) -> !answer.equals(ANSWER)).count();
		assertThat(spoilt).isBetween(30L, 120L);
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), this.relay.port())) {
			String counts = new String(ask(socket, FaultyRelay.COUNTS).body(), StandardCharsets.US_ASCII);
			assertThat(counts).matches("\\{\"server-error\":[1-9].*\"none\":1[34]\\d\\d}");
		}
	}

	/**
	 * What came of a search over a connection of its own; of a stall, that is nothing.
	 */
	private String search() {
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), this.relay.port())) {
			socket.setSoTimeout(150);
			return new String(ask(socket, "/restapi/routes/search/simple").body(), StandardCharsets.US_ASCII);
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	@Test
	void drawsTheSameForASeed() {
		var one = new Faults(7);
		var other = new Faults(7);
		List<Fault> drawn = Stream.generate(one::next).limit(2000).toList();
		assertThat(drawn).isEqualTo(Stream.generate(other::next).limit(2000).toList()).contains(Fault.NONE, Fault.HTML);
	}

	@Test
	void sharesAreOfAllAnswers() {
		assertThat(Arrays.stream(Fault.values()).mapToInt(Fault::share).sum()).isEqualTo(Fault.OF);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "STALL_AT_ONCE", "STALL_IN_BODY", "DRIBBLE" })
	void spoilsAsItSays(Fault fault) throws IOException {
		try (var server = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				var caller = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
			boolean goesOn;
			try (var accepted = server.accept()) {
				goesOn = new Spoiling(accepted)
					.send(Message.of("200 OK", "", ANSWER.getBytes(StandardCharsets.US_ASCII)), fault);
			}
			String seen = seen(caller);
			switch (fault) {
				case NONE, CLOSED_AFTERWARDS -> assertThat(seen).startsWith("HTTP/1.1 200 OK").endsWith(ANSWER);
				case SERVER_ERROR -> assertThat(seen).startsWith("HTTP/1.1 500 ");
				case UNAVAILABLE -> assertThat(seen).startsWith("HTTP/1.1 503 ").doesNotContain("Retry-After");
				case UNAVAILABLE_FOR_A_SECOND ->
					assertThat(seen).startsWith("HTTP/1.1 503 ").contains("Retry-After: 1");
				case TOO_MANY -> assertThat(seen).startsWith("HTTP/1.1 429 ");
				case HTML -> assertThat(seen).startsWith("HTTP/1.1 200 ").contains("text/html").endsWith("</html>");
				case TRUNCATED -> assertThat(seen).contains("Content-Length: 9\r\n").endsWith("{\"routes\"");
				case BROKEN_GZIP -> assertThat(seen).contains("Content-Encoding: gzip").endsWith(ANSWER);
				case TOO_LONG -> assertThat(seen).hasSizeGreaterThan(1 << 20);
				case NOT_HTTP -> assertThat(seen).startsWith("SSH-");
				case RESET_AT_ONCE, RESET_IN_BODY -> assertThat(seen).startsWith("java.net.SocketException");
				case STALL_AT_ONCE, STALL_IN_BODY, DRIBBLE -> throw new IllegalStateException();
			}
			assertThat(goesOn)
				.isEqualTo(!List.of(Fault.NOT_HTTP, Fault.CLOSED_AFTERWARDS, Fault.RESET_AT_ONCE, Fault.RESET_IN_BODY)
					.contains(fault));
		}
	}

	private static String seen(Socket caller) {
		try {
			return new String(caller.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
		}
		catch (SocketException ex) {
			return ex.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void doesNotTakeAnEndInsideAMessageForItsEnd() {
		byte[] cut = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab".getBytes(StandardCharsets.US_ASCII);
		assertThatThrownBy(() -> Message.read(new ByteArrayInputStream(cut))).isInstanceOf(EOFException.class);
		assertThatThrownBy(() -> Message.read(new ByteArrayInputStream(Arrays.copyOf(cut, 20))))
			.isInstanceOf(EOFException.class);
	}

}
