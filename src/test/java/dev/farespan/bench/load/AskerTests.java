package dev.farespan.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AskerTests {

	private static final Question QUESTION = new Question("/fares", "application/json");

	private static final String WHOLE = "HTTP/1.1 503 Busy\r\nContent-Type: application/problem+json;charset=x\r\n"
			+ "Retry-After: 2\r\nContent-Length: 2\r\n\r\n{}";

	/** Says this to one request after another on one connection, and then closes it. */
	private static List<Exchange> ask(Duration timeout, List<Question> questions, String... said) throws Exception {
		try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				var asker = new Asker(target(server.getLocalPort(), timeout))) {
			Thread answering = Thread.ofVirtual().start(() -> answer(server, said));
			List<Exchange> exchanges = new java.util.ArrayList<>();
			for (Question question : questions) {
				exchanges.add(asker.ask(question));
			}
			answering.join();
			return exchanges;
		}
	}

	private static Target target(int port, Duration timeout) {
		return new Target(URI.create("http://127.0.0.1:" + port), LocalDate.of(2026, 12, 1), timeout);
	}

	private static void answer(ServerSocket server, String... said) {
		try (Socket socket = server.accept()) {
			for (String each : said) {
				byte[] request = new byte[8192];
				assertThat(socket.getInputStream().read(request)).isPositive();
				socket.getOutputStream().write(each.getBytes(StandardCharsets.US_ASCII));
			}
			if (said.length == 0) {
				assertThat(socket.getInputStream().read()).isPositive();
				// until the caller has gone
				socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
			}
		}
		catch (IOException ex) {
			// the caller was faster
		}
	}

	private static Exchange ask(String said) throws Exception {
		return ask(Duration.ofSeconds(20), List.of(QUESTION), said).getFirst();
	}

	@Test
	void readsTheHead_andKeepsTheConnection() throws Exception {
		List<Exchange> exchanges = ask(Duration.ofSeconds(20), List.of(QUESTION, QUESTION), WHOLE, WHOLE);
		assertThat(exchanges).allMatch(Exchange::isWhole)
			.extracting(Exchange::head)
			.containsOnly(new Exchange.Head(503, "application/problem+json", "2"));
		assertThat(exchanges).extracting(Exchange::overKept).containsExactly(false, true);
	}

	@Test
	void tellsAKeptConnectionThatWasClosed() throws Exception {
		Exchange second = ask(Duration.ofSeconds(20), List.of(QUESTION, QUESTION), WHOLE).getLast();
		assertThat(second.breach()).isEqualTo(Breach.UNANSWERED);
		assertThat(second.overKept()).isTrue();
	}

	@Test
	void tellsAnAnswerThatIsCut() throws Exception {
		assertThat(ask("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{").breach()).isEqualTo(Breach.CUT);
		assertThat(ask("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n").breach())
			.isEqualTo(Breach.CUT);
	}

	@Test
	void tellsThatNobodyListens() throws Exception {
		int port;
		try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = server.getLocalPort();
		}
		try (var asker = new Asker(target(port, Duration.ofSeconds(20)))) {
			assertThat(asker.ask(QUESTION).breach()).isEqualTo(Breach.REFUSED);
		}
	}

	@Test
	void waitsNoLongerThanItsTime() throws Exception {
		assertThat(ask(Duration.ofMillis(100), List.of(QUESTION)).getFirst().breach()).isEqualTo(Breach.TIMEOUT);
	}

	@Test
	void leavesALongAnswer() throws Exception {
		var impatient = new Question("/fares", "application/x-ndjson", 3);
		Exchange left = ask(Duration.ofSeconds(20), List.of(impatient),
				"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{...}\r\n")
			.getFirst();
		assertThat(left.breach()).isEqualTo(Breach.LEFT);
	}

}
